package dev.slipway.agent.file;

import static dev.slipway.agent.refusal.Code.DIGEST_DIFFERS;
import static dev.slipway.agent.refusal.Code.UNREADABLE;
import static dev.slipway.agent.refusal.Code.UNWRITABLE;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import dev.slipway.agent.json.Json;
import dev.slipway.agent.message.HostMessage.FileDone;
import dev.slipway.agent.message.HostMessage.FileRead;
import dev.slipway.agent.message.HostMessage.FileWrite;
import dev.slipway.agent.message.Outcome;
import dev.slipway.agent.refusal.Code;
import dev.slipway.agent.refusal.RefusedException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.Set;

/// Reads and writes parts of files for the host. Nothing is remembered between two parts, so that a transfer goes on after
/// whatever cut it. A file that arrives has its name only once it is whole.
public record FileParts(FileDoor door) {
    public Outcome read(FileRead read) throws RefusedException {
        return using(read.file(), Set.of(READ), UNREADABLE, file -> part(file, read));
    }

    private static Outcome part(SeekableByteChannel file, FileRead read) throws IOException {
        var bytes = ByteBuffer.allocate(read.length());
        file.position(read.offset());
        var more = true;
        while (more && bytes.hasRemaining()) {
            more = file.read(bytes) >= 0;
        }
        var size = file.size();
        var found = Arrays.copyOf(bytes.array(), bytes.position());
        return Outcome.of(
                Json.members()
                        .with("offset", read.offset())
                        .with("size", size)
                        .with("end", read.offset() + found.length >= size)
                        .with("data", Base64.getEncoder().encodeToString(found))
                        .done());
    }

    public Outcome write(FileWrite write) throws RefusedException {
        var part = part(write.file(), write.transfer());
        return using(part, Set.of(WRITE, CREATE), UNWRITABLE, file -> written(file, write));
    }

    private static Outcome written(SeekableByteChannel file, FileWrite write) throws IOException {
        file.position(write.offset());
        file.write(ByteBuffer.wrap(write.bytes().array()));
        var offset = write.offset() + write.bytes().length();
        return Outcome.of(Json.members().with("offset", offset).done());
    }

    public Outcome finish(FileDone done) throws RefusedException {
        var part = part(done.file(), done.transfer());
        var size =
                using(part, Set.of(READ, WRITE), UNWRITABLE, file -> verified(file, done.digest()));
        door.rename(part, done.file());
        return Outcome.of(Json.members().with("size", size).done());
    }

    /// Reads back all of it, and lets it go to the disk.
    private static long verified(SeekableByteChannel file, String digest)
            throws IOException, RefusedException {
        var found = Digests.sha256(file);
        if (!found.equals(digest)) {
            throw new RefusedException(DIGEST_DIFFERS, found);
        }
        if (file instanceof FileChannel channel) {
            channel.force(true);
        }
        return file.size();
    }

    private interface Use<T> {
        T of(SeekableByteChannel file) throws IOException, RefusedException;
    }

    private <T> T using(Path path, Set<? extends OpenOption> options, Code failing, Use<T> use)
            throws RefusedException {
        try (var file = door.open(path, options)) {
            return use.of(file);
        } catch (IOException e) {
            var refused = new RefusedException(failing, path.toString());
            refused.initCause(e);
            throw refused;
        }
    }

    private static Path part(Path file, String transfer) {
        return file.resolveSibling("." + file.getFileName() + "." + transfer + ".part");
    }
}
