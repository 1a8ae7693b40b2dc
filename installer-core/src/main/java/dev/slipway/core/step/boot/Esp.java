package dev.slipway.core.step.boot;

import dev.slipway.core.failure.InstallException;
import dev.slipway.core.failure.ToolFailure.FileUnusable;
import dev.slipway.core.failure.ToolFailure.VerificationFailed;
import dev.slipway.core.image.reference.Digest;
import dev.slipway.core.image.reference.Digest.Algorithm;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/// An EFI system partition that is mounted: files are put there with their digests kept, and read back
/// after it was mounted again.
final class Esp {
    private final Path mount;
    private final SequencedMap<String, Digest> digests = new LinkedHashMap<>();

    Esp(Path mount) {
        this.mount = mount;
    }

    EspTree tree() {
        return new EspTree(mount);
    }

    Path path(String name) {
        return mount.resolve(name);
    }

    void copy(Path source, String name) throws InstallException {
        try {
            Files.copy(source, made(name), StandardCopyOption.REPLACE_EXISTING);
            digests.put(name, digest(source));
        } catch (IOException e) {
            throw unusable(path(name), e);
        }
    }

    void write(String name, byte[] text) throws InstallException {
        try {
            Files.write(made(name), text);
            digests.put(name, Digest.sha256(text));
        } catch (IOException e) {
            throw unusable(path(name), e);
        }
    }

    /// Puts a file there, or in the place of another, so that a power cut leaves one of the two.
    void replace(String name, byte[] bytes) throws InstallException {
        var fresh = made(name + ".new");
        try {
            Files.write(fresh, bytes);
            try (var channel = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            rename(name + ".new", name);
            digests.put(name, Digest.sha256(bytes));
        } catch (IOException e) {
            throw unusable(fresh, e);
        }
    }

    void rename(String from, String to) throws InstallException {
        try {
            Files.move(
                    path(from),
                    path(to),
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
            renamed(from, to);
        } catch (IOException e) {
            throw unusable(path(from), e);
        }
    }

    private void renamed(String from, String to) {
        for (var name : List.copyOf(digests.keySet())) {
            if (name.startsWith(from + "/")) {
                digests.put(to + name.substring(from.length()), digests.remove(name));
            }
        }
    }

    /// Takes note of a file that a tool wrote.
    void written(String name) throws InstallException {
        digests.put(name, read(path(name)));
    }

    void makeFolder(String name) throws InstallException {
        var _ = made(name + "/file");
    }

    /// The path of a file to be, its directory made.
    Path made(String name) throws InstallException {
        var file = path(name);
        try {
            Files.createDirectories(file.getParent());
            return file;
        } catch (IOException e) {
            throw unusable(file, e);
        }
    }

    /// @throws InstallException with `VerificationFailed` for the first file that is not what was put there
    void verify() throws InstallException {
        for (var each : digests.entrySet()) {
            var file = path(each.getKey());
            var found = read(file);
            if (!found.equals(each.getValue())) {
                throw new InstallException(
                        new VerificationFailed(
                                file.toString(), each.getValue().text(), found.text()));
            }
        }
    }

    private static Digest read(Path file) throws InstallException {
        try {
            return digest(file);
        } catch (IOException e) {
            throw unusable(file, e);
        }
    }

    private static Digest digest(Path file) throws IOException {
        var digest = Algorithm.SHA256.start();
        try (var out = new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
            Files.copy(file, out);
        }
        return Digest.finish(Algorithm.SHA256, digest);
    }

    private static InstallException unusable(Path file, IOException e) {
        return new InstallException(new FileUnusable(file.toString(), e.toString()), e);
    }
}
