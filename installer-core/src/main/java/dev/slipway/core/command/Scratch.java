package dev.slipway.core.command;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// A file that one stream of a tool goes to: for this user alone, and gone afterwards.
final class Scratch implements Closeable {
    private final Path file;

    /// Java gives temporary files the mode 0600.
    Scratch() throws IOException {
        file = Files.createTempFile("slipway-", ".stream");
    }

    ProcessBuilder.Redirect redirect() {
        return ProcessBuilder.Redirect.to(file.toFile());
    }

    long size() throws IOException {
        return Files.size(file);
    }

    /// All of it; what is not UTF-8 is replaced, because a label may hold any byte.
    String text() throws IOException {
        return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    }

    /// The last `most` bytes of it at the most.
    String tail(int most) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.READ)) {
            var bytes = ByteBuffer.allocate((int) Math.min(most, channel.size()));
            channel.position(channel.size() - bytes.capacity());
            while (bytes.hasRemaining() && channel.read(bytes) >= 0) {}
            return StandardCharsets.UTF_8.decode(bytes.flip()).toString().strip();
        }
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(file);
    }
}
