package dev.slipway.core.image.copy;

import dev.slipway.core.event.Progress;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.image.manifest.ImageDocument;
import java.util.concurrent.atomic.LongAdder;

/// How far the reading of an image is: counted by the threads that read, asked for by any other.
public final class Tally {
    private final LongAdder total = new LongAdder();
    private final LongAdder came = new LongAdder();
    private final LongAdder expanded = new LongAdder();

    /// All blobs of that document must come.
    void expect(ImageDocument document) throws InstallException {
        for (var blob : document.blobs()) {
            expect(blob.size());
        }
    }

    /// @param bytes more that must come, as they are stored
    public void expect(long bytes) {
        total.add(bytes);
    }

    /// Stored bytes that have come, or were there already.
    public LongAdder came() {
        return came;
    }

    /// Bytes that came out of decompressors.
    public LongAdder expanded() {
        return expanded;
    }

    public Progress progress() {
        return new Progress(came.sum(), total.sum(), expanded.sum(), 0);
    }
}
