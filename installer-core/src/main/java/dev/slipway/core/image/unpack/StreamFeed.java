package dev.slipway.core.image.unpack;

import dev.slipway.core.command.Feed;
import dev.slipway.core.event.Progress;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.image.layer.Blocks;
import dev.slipway.core.image.layer.Idle;
import dev.slipway.core.image.layer.LayerStream;
import dev.slipway.core.image.layer.Waited;
import dev.slipway.core.image.reference.ResolvedImage;
import dev.slipway.core.image.source.ImageSource;
import dev.slipway.core.image.source.Told;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;

/// One file from its source into a tool, as one stream. It fails at its end unless every byte was the right one: what
/// the tool made of it counts only when it did not.
public final class StreamFeed implements Feed {
    private final Opening opening;
    private final ResolvedImage image;
    private final UnpackProgress progress;
    private final Told said;
    private final LongAdder came = new LongAdder();
    private final LongAdder expanded = new LongAdder();
    private final LongAdder written = new LongAdder();
    private volatile Optional<LayerStream> stream = Optional.empty();

    /// @param said what the source says while it is read
    public StreamFeed(Opening opening, ResolvedImage image, UnpackProgress progress, Told said) {
        this.opening = opening;
        this.image = image;
        this.progress = progress;
        this.said = said;
    }

    /// Opens the source once it is needed.
    @FunctionalInterface
    public interface Opening {
        ImageSource open() throws InstallException;
    }

    @Override
    public void into(OutputStream in) throws IOException, InstallException, InterruptedException {
        var file = image.layers().getFirst();
        try (var source = opening.open();
                var opened = LayerStream.open(source, file, came, expanded, Waited.unheard())) {
            stream = Optional.of(opened);
            write(opened.archive(), in);
        }
    }

    private void write(Blocks blocks, OutputStream in)
            throws IOException, InstallException, InterruptedException {
        for (var block = blocks.current(); block.hasRemaining(); block = blocks.current()) {
            var bytes = new byte[block.remaining()];
            block.get(bytes);
            in.write(bytes);
            written.add(bytes.length);
        }
    }

    @Override
    public void waited() throws InterruptedException {
        said.passOn(progress);
        var idle = stream.map(LayerStream::idle).orElse(Idle.NEVER);
        progress.at(
                new Progress(
                        came.sum(),
                        image.sizeBytes(),
                        expanded.sum(),
                        written.sum(),
                        idle.starvedMilliseconds(),
                        idle.blockedMilliseconds()));
    }
}
