package dev.slipway.core.image.layout;

import dev.slipway.core.failure.InstallException;
import dev.slipway.core.failure.ToolFailure.FileUnusable;
import dev.slipway.core.image.layer.Blocks;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;

/// A file from its beginning to its end, in which what is skipped is not read.
final class FileBlocks implements Blocks {
    private static final int BLOCK = 4 << 10;

    private final FileSource file;
    private final FileChannel channel;
    private final ByteBuffer block = ByteBuffer.allocate(BLOCK).limit(0);

    FileBlocks(Path path, FileChannel channel) {
        this.file = new FileSource(path, channel);
        this.channel = channel;
    }

    /// Of the byte that comes next.
    long position() throws InstallException {
        try {
            return channel.position() - block.remaining();
        } catch (IOException e) {
            throw unusable(e);
        }
    }

    @Override
    public ByteBuffer current() throws InstallException, InterruptedException {
        if (!block.hasRemaining()) {
            block.clear();
            file.read(block);
            block.flip();
        }
        return block;
    }

    @Override
    public long skip(long most) throws InstallException, InterruptedException {
        if (block.hasRemaining()) {
            return Blocks.super.skip(most);
        }
        try {
            var count = Math.min(most, channel.size() - channel.position());
            channel.position(channel.position() + count);
            return count;
        } catch (IOException e) {
            throw unusable(e);
        }
    }

    private InstallException unusable(IOException e) {
        var reason = FileSource.reason(e);
        return new InstallException(new FileUnusable(file.file().toString(), reason), e);
    }
}
