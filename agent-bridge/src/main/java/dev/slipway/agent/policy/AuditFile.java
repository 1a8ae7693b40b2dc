package dev.slipway.agent.policy;

import static java.nio.file.StandardOpenOption.APPEND;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import dev.slipway.agent.json.Json.Members;
import dev.slipway.agent.json.JsonWriter;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/// A line of JSON for each entry, in a file that only its owner can read. A full one is put beside it as `….1`, in the
/// place of the one before.
public final class AuditFile implements Audit {
    private static final long FULL = 8L << 20;
    private static final FileAttribute<Set<PosixFilePermission>> OWNER_ONLY =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

    private final Path file;

    public AuditFile(Path file) {
        this.file = file;
    }

    @Override
    public synchronized void keep(Members entry, boolean durable) throws IOException {
        Files.createDirectories(file.getParent());
        putAsideIfFull();
        var line =
                ByteBuffer.wrap((JsonWriter.write(entry) + "\n").getBytes(StandardCharsets.UTF_8));
        var options = Set.of(WRITE, APPEND, CREATE, LinkOption.NOFOLLOW_LINKS);
        try (var channel = FileChannel.open(file, options, OWNER_ONLY)) {
            while (line.hasRemaining()) {
                channel.write(line);
            }
            if (durable) {
                channel.force(false);
            }
        }
    }

    private void putAsideIfFull() throws IOException {
        if (Files.exists(file) && Files.size(file) > FULL) {
            var old = file.resolveSibling(file.getFileName() + ".1");
            Files.move(file, old, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
