package dev.slipway.agent.file;

import static dev.slipway.agent.refusal.Code.DENIED;
import static dev.slipway.agent.refusal.Code.UNREADABLE;
import static dev.slipway.agent.refusal.Code.UNWRITABLE;
import static java.nio.file.StandardOpenOption.WRITE;

import dev.slipway.agent.policy.Policy;
import dev.slipway.agent.refusal.Code;
import dev.slipway.agent.refusal.RefusedException;
import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.NoSuchFileException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Opens files for the host, below the folders that the policy names for what is to be done with them.
public final class FileDoor {
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

    /// A regular file, or a new one.
    ///
    /// @param options as for [java.nio.file.Files#newByteChannel]
    /// @throws RefusedException with `denied`, `unreadable` or `unwritable`
    public SeekableByteChannel open(Path file, Set<? extends OpenOption> options)
            throws RefusedException {
        var writing = options.contains(WRITE);
        return below(
                writing ? policy.writable() : policy.readable(),
                file,
                writing ? UNWRITABLE : UNREADABLE,
                (folder, name) -> {
                    refusePipes(folder, name);
                    return folder.open(name, options);
                });
    }

    /// Gives a file another name in the same folder, and takes the place of what had it.
    void rename(Path file, Path other) throws RefusedException {
        below(
                policy.writable(),
                other,
                UNWRITABLE,
                (folder, name) -> {
                    folder.rename(name(file), name);
                    return name;
                });
    }

    private interface Work<T> {
        T in(Folder folder, Path name) throws IOException, RefusedException;
    }

    private static <T> T below(List<Path> allowed, Path file, Code failing, Work<T> work)
            throws RefusedException {
        var root = root(allowed, file);
        var parent = Optional.ofNullable(file.getParent()).orElse(root);
        try (var folder = Folder.open(root, root.relativize(parent))) {
            return work.in(folder, name(file));
        } catch (IOException e) {
            var refused = new RefusedException(failing, file.toString());
            refused.initCause(e);
            throw refused;
        }
    }

    /// The folder of the policy that the file is below.
    private static Path root(List<Path> allowed, Path file) throws RefusedException {
        return allowed.stream()
                .filter(folder -> file.startsWith(folder) && !file.equals(folder))
                .findFirst()
                .orElseThrow(() -> new RefusedException(DENIED, file.toString()));
    }

    private static Path name(Path file) throws RefusedException {
        return Optional.ofNullable(file.getFileName())
                .orElseThrow(() -> new RefusedException(DENIED, file.toString()));
    }

    /// To open one would wait for whoever is at its other end.
    private static void refusePipes(Folder folder, Path name) throws IOException {
        try {
            if (!folder.look(name).isRegularFile()) {
                throw new IOException(name + " is no regular file");
            }
        } catch (NoSuchFileException _) {
            // it is made, or its absence is said by whoever opens it
        }
    }
}
