package dev.slipway.agent.file;

import static dev.slipway.agent.refusal.Code.DENIED;
import static dev.slipway.agent.refusal.Code.DIGEST_DIFFERS;
import static dev.slipway.agent.refusal.Code.UNREADABLE;
import static dev.slipway.agent.refusal.Code.UNWRITABLE;
import static java.nio.file.LinkOption.NOFOLLOW_LINKS;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import dev.slipway.agent.json.Json;
import dev.slipway.agent.message.HostMessage.FileDone;
import dev.slipway.agent.message.HostMessage.FileRead;
import dev.slipway.agent.message.HostMessage.FileWrite;
import dev.slipway.agent.message.Outcome;
import dev.slipway.agent.policy.Policy;
import dev.slipway.agent.refusal.Code;
import dev.slipway.agent.refusal.RefusedException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.NoSuchFileException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributeView;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Reads and writes parts of files for the host. Nothing is remembered between two parts, so that a transfer goes on after
/// whatever cut it. A file that arrives has its name only once it is whole.
public final class FileDoor {
    private static final FileAttribute<Set<PosixFilePermission>> OWNER_ONLY =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

    private final Policy policy;

    public FileDoor(Policy policy) {
        this.policy = policy;
    }

    public void checkRead(Path file) throws RefusedException {
        root(policy.readable(), file);
    }

    public void checkWrite(Path file) throws RefusedException {
        root(policy.writable(), file);
    }

    /// The folder of the policy that the file is below.
    private static Path root(List<Path> allowed, Path file) throws RefusedException {
        return allowed.stream()
                .filter(folder -> file.startsWith(folder) && !file.equals(folder))
                .findFirst()
                .orElseThrow(() -> new RefusedException(DENIED, file.toString()));
    }

    private interface Work<T> {
        T in(Folder folder) throws IOException, RefusedException;
    }

    private static <T> T below(List<Path> allowed, Path file, Code failing, Work<T> work)
            throws RefusedException {
        var root = root(allowed, file);
        var parent = file.getParent();
        try (var folder = Folder.open(root, root.relativize(parent == null ? root : parent))) {
            return work.in(folder);
        } catch (IOException e) {
            var refused = new RefusedException(failing, file.toString());
            refused.initCause(e);
            throw refused;
        }
    }

    public Outcome read(FileRead read) throws RefusedException {
        return below(
                policy.readable(),
                read.file(),
                UNREADABLE,
                folder -> {
                    refusePipes(folder, name(read.file()));
                    try (var channel =
                            folder.inside()
                                    .newByteChannel(
                                            name(read.file()), Set.of(READ, NOFOLLOW_LINKS))) {
                        return part(channel, read);
                    }
                });
    }

    /// To open one would wait for whoever is at its other end.
    private static void refusePipes(Folder folder, Path name) throws IOException {
        var view =
                folder.inside()
                        .getFileAttributeView(name, BasicFileAttributeView.class, NOFOLLOW_LINKS);
        if (!view.readAttributes().isRegularFile()) {
            throw new IOException(name + " is no regular file");
        }
    }

    private static Outcome part(SeekableByteChannel channel, FileRead read) throws IOException {
        var bytes = ByteBuffer.allocate(read.length());
        channel.position(read.offset());
        var more = true;
        while (more && bytes.hasRemaining()) {
            more = channel.read(bytes) >= 0;
        }
        var size = channel.size();
        var end = read.offset() + bytes.position();
        return Outcome.of(
                Json.members()
                        .with("offset", read.offset())
                        .with("size", size)
                        .with("end", end >= size)
                        .with(
                                "data",
                                Base64.getEncoder()
                                        .encodeToString(
                                                Arrays.copyOf(bytes.array(), bytes.position())))
                        .done());
    }

    /// A file to be used for longer, at the place that the policy allows for what is to be done with it.
    ///
    /// @param options as for [java.nio.file.Files#newByteChannel]
    public SeekableByteChannel open(Path file, Set<? extends OpenOption> options)
            throws RefusedException {
        var writing = options.contains(WRITE);
        var allowed = writing ? policy.writable() : policy.readable();
        var all = new HashSet<OpenOption>(options);
        all.add(NOFOLLOW_LINKS);
        return below(
                allowed,
                file,
                writing ? UNWRITABLE : UNREADABLE,
                folder -> {
                    refusePipesThatAreThere(folder, name(file));
                    return folder.inside().newByteChannel(name(file), all, OWNER_ONLY);
                });
    }

    private static void refusePipesThatAreThere(Folder folder, Path name) throws IOException {
        try {
            refusePipes(folder, name);
        } catch (NoSuchFileException _) {
            // it is made, or its absence is said by whoever opens it
        }
    }

    public Outcome write(FileWrite write) throws RefusedException {
        return below(
                policy.writable(),
                write.file(),
                UNWRITABLE,
                folder -> {
                    var options = Set.of(WRITE, CREATE, NOFOLLOW_LINKS);
                    try (var channel =
                            folder.inside()
                                    .newByteChannel(
                                            part(write.file(), write.transfer()),
                                            options,
                                            OWNER_ONLY)) {
                        channel.position(write.offset());
                        channel.write(ByteBuffer.wrap(write.bytes().array()));
                        return Outcome.of(
                                Json.members()
                                        .with("offset", write.offset() + write.bytes().length())
                                        .done());
                    }
                });
    }

    public Outcome finish(FileDone done) throws RefusedException {
        return below(
                policy.writable(),
                done.file(),
                UNWRITABLE,
                folder -> {
                    var part = part(done.file(), done.transfer());
                    var size = verified(folder, part, done.digest());
                    folder.inside().move(part, folder.inside(), name(done.file()));
                    return Outcome.of(Json.members().with("size", size).done());
                });
    }

    /// Reads back all of it, and lets it go to the disk.
    private static long verified(Folder folder, Path part, String digest)
            throws IOException, RefusedException {
        try (var channel =
                folder.inside().newByteChannel(part, Set.of(READ, WRITE, NOFOLLOW_LINKS))) {
            var found = Digests.sha256(channel);
            if (!found.equals(digest)) {
                throw new RefusedException(DIGEST_DIFFERS, found);
            }
            if (channel instanceof FileChannel file) {
                file.force(true);
            }
            return channel.size();
        }
    }

    private static Path name(Path file) throws RefusedException {
        var name = file.getFileName();
        if (name == null) {
            throw new RefusedException(DENIED, file.toString());
        }
        return name;
    }

    private static Path part(Path file, String transfer) throws RefusedException {
        return Path.of("." + name(file) + "." + transfer + ".part");
    }
}
