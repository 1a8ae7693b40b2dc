package dev.slipway.core.step.boot;

import dev.slipway.core.failure.InstallException;
import dev.slipway.core.failure.ToolFailure.FileUnusable;
import dev.slipway.core.failure.ToolFailure.VerificationFailed;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.SequencedMap;

/// An EFI system partition that is mounted: files are put there with their digests kept, and read back
/// after it was mounted again.
final class Esp {
    private final Path mount;
    private final SequencedMap<String, String> digests = new LinkedHashMap<>();

    Esp(Path mount) {
        this.mount = mount;
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
            digests.put(name, HexFormat.of().formatHex(sha256().digest(text)));
        } catch (IOException e) {
            throw unusable(path(name), e);
        }
    }

    /// One that a tool will write, or has written: there is no other copy to compare it with.
    Path made(String name) throws InstallException {
        var file = path(name);
        try {
            Files.createDirectories(mount.resolve(name).getParent());
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
                        new VerificationFailed(file.toString(), each.getValue(), found));
            }
        }
    }

    private static String read(Path file) throws InstallException {
        try {
            return digest(file);
        } catch (IOException e) {
            throw unusable(file, e);
        }
    }

    private static String digest(Path file) throws IOException {
        var digest = sha256();
        try (var out = new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
            Files.copy(file, out);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("a Java without SHA-256", e);
        }
    }

    private static InstallException unusable(Path file, IOException e) {
        return new InstallException(new FileUnusable(file.toString(), e.toString()), e);
    }

    static UncheckedIOException never(IOException e) {
        return new UncheckedIOException(e);
    }
}
