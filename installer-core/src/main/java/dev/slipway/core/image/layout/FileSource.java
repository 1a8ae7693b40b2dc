package dev.slipway.core.image.layout;

import dev.slipway.core.failure.InstallException;
import dev.slipway.core.failure.ToolFailure.FileUnusable;
import dev.slipway.core.image.source.ByteSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Path;

/// The bytes of one file.
public record FileSource(Path file, FileChannel channel) implements ByteSource {
    @Override
    public int read(ByteBuffer into) throws InstallException, InterruptedException {
        try {
            return channel.read(into);
        } catch (ClosedByInterruptException e) {
            throw interrupted();
        } catch (IOException e) {
            throw new InstallException(new FileUnusable(file.toString(), reason(e)), e);
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// What the system says, without the name of the file.
    public static String reason(IOException e) {
        var known = e instanceof FileSystemException f ? f.getReason() : e.getMessage();
        return known != null ? known : e.getClass().getSimpleName();
    }

    /// The channel leaves the thread marked; whoever throws this has said it.
    private static InterruptedException interrupted() {
        var _ = Thread.interrupted();
        return new InterruptedException();
    }
}
