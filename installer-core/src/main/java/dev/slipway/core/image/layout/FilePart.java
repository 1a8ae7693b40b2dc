package dev.slipway.core.image.layout;

import dev.slipway.core.failure.InstallException;
import dev.slipway.core.failure.ToolFailure.FileUnusable;
import dev.slipway.core.image.source.ByteSource;
import dev.slipway.core.image.tar.TarEntry.Extent;
import java.io.IOException;
import java.nio.ByteBuffer;

/// The bytes of a part of a file. One that ends too early ends this too: whoever reads it knows how much must come.
final class FilePart implements ByteSource {
    private final FileSource file;
    private long left;

    FilePart(FileSource file, Extent extent) throws InstallException {
        this.file = file;
        this.left = extent.length();
        try {
            file.channel().position(extent.offset());
        } catch (IOException e) {
            var reason = FileSource.reason(e);
            throw new InstallException(new FileUnusable(file.file().toString(), reason), e);
        }
    }

    @Override
    public int read(ByteBuffer into) throws InstallException, InterruptedException {
        if (left == 0) {
            return -1;
        }
        var limit = into.limit();
        into.limit((int) Math.min(limit, into.position() + left));
        var count = file.read(into);
        into.limit(limit);
        left -= Math.max(0, count);
        return count;
    }

    @Override
    public void close() {
        file.close();
    }
}
