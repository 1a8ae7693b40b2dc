package dev.slipway.agent.policy;

import static java.nio.file.StandardOpenOption.APPEND;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import dev.slipway.agent.json.Json.Members;
import dev.slipway.agent.json.JsonWriter;
import dev.slipway.agent.port.ThisSystem;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/// A line of JSON for each entry, in a file that only its owner can read. A full one is put beside it as `….1`, in the
/// place of the one before.
public final class AuditFile implements Audit {
    private static final long FULL = 8L << 20;
    private static final Set<OpenOption> OPTIONS =
            Set.of(WRITE, APPEND, CREATE, LinkOption.NOFOLLOW_LINKS);

    /// On Windows the folder says who can.
    private static final FileAttribute<?>[] OWNER_ONLY =
            ThisSystem.HERE.windows()
                    ? new FileAttribute<?>[0]
                    : new FileAttribute<?>[] {
                        PosixFilePermissions.asFileAttribute(
                                PosixFilePermissions.fromString("rw-------"))
                    };

    /// How long it is written to without a look whether it is still there.
    private static final Duration TRUSTED = Duration.ofSeconds(1);

    private final Path file;
    private final Duration trusted;
    private Optional<Opened> opened = Optional.empty();

    private record Opened(FileChannel channel, long since) {}

    public AuditFile(Path file) {
        this(file, TRUSTED);
    }

    AuditFile(Path file, Duration trusted) {
        this.file = file;
        this.trusted = trusted;
    }

    @Override
    public synchronized void keep(Members entry, boolean durable) throws IOException {
        var line =
                ByteBuffer.wrap((JsonWriter.write(entry) + "\n").getBytes(StandardCharsets.UTF_8));
        try {
            var channel = channel(durable);
            while (line.hasRemaining()) {
                channel.write(line);
            }
            if (durable) {
                channel.force(false);
            }
        } catch (IOException e) {
            close();
            throw e;
        }
    }

    /// Opened again for what must outlive a power cut, and for what comes a while after the last time, so that whoever else puts it aside does no harm. Not for each
    /// other entry: to open it takes a command as much time as everything else.
    private FileChannel channel(boolean durable) throws IOException {
        var now = System.nanoTime();
        var fresh = opened.isPresent() && now - opened.get().since() < trusted.toNanos();
        if (fresh && !durable) {
            return opened.get().channel();
        }
        close();
        var channel = withRoom();
        opened = Optional.of(new Opened(channel, now));
        return channel;
    }

    private void close() throws IOException {
        if (opened.isPresent()) {
            var channel = opened.get().channel();
            opened = Optional.empty();
            channel.close();
        }
    }

    private FileChannel withRoom() throws IOException {
        var channel = inFolder();
        if (channel.size() <= FULL) {
            return channel;
        }
        channel.close();
        var old = file.resolveSibling(file.getFileName() + ".1");
        Files.move(file, old, StandardCopyOption.REPLACE_EXISTING);
        return FileChannel.open(file, OPTIONS, OWNER_ONLY);
    }

    /// What is nearly always there is not looked for first.
    private FileChannel inFolder() throws IOException {
        try {
            return FileChannel.open(file, OPTIONS, OWNER_ONLY);
        } catch (NoSuchFileException _) {
            Files.createDirectories(file.getParent());
            return FileChannel.open(file, OPTIONS, OWNER_ONLY);
        }
    }
}
