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

    private final Path file;

    public AuditFile(Path file) {
        this.file = file;
    }

    @Override
    public synchronized void keep(Members entry, boolean durable) throws IOException {
        var line =
                ByteBuffer.wrap((JsonWriter.write(entry) + "\n").getBytes(StandardCharsets.UTF_8));
        try (var channel = opened()) {
            while (line.hasRemaining()) {
                channel.write(line);
            }
            if (durable) {
                channel.force(false);
            }
        }
    }

    /// Opened for each entry: whoever else puts it aside does no harm. What is nearly always there is not looked for first:
    /// that costs a command more than its entry does.
    private FileChannel opened() throws IOException {
        var channel = openedInFolder();
        if (channel.size() <= FULL) {
            return channel;
        }
        channel.close();
        var old = file.resolveSibling(file.getFileName() + ".1");
        Files.move(file, old, StandardCopyOption.REPLACE_EXISTING);
        return FileChannel.open(file, OPTIONS, OWNER_ONLY);
    }

    private FileChannel openedInFolder() throws IOException {
        try {
            return FileChannel.open(file, OPTIONS, OWNER_ONLY);
        } catch (NoSuchFileException _) {
            Files.createDirectories(file.getParent());
            return FileChannel.open(file, OPTIONS, OWNER_ONLY);
        }
    }
}
