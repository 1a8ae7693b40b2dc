package dev.slipway.core.pki;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.WRITE;

import dev.slipway.core.failure.InstallException;
import dev.slipway.core.failure.ToolFailure.FileUnusable;
import dev.slipway.core.secret.Secret;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/// Small text files that nobody else may read: mode 0600 in directories of mode 0700, from their first moment.
public final class PrivateFiles {
    private static final int LONGEST = 1024 * 1024;

    /// Longer than any key: too long a one is found by whoever needs it.
    private static final int LONGEST_SECRET = 4096;

    private static final Set<PosixFilePermission> OWNERS =
            PosixFilePermissions.fromString("rwx------");

    private PrivateFiles() {}

    /// Makes the directory and those above it; one that exists is left as it is.
    public static void makeDirectory(Path directory) throws InstallException {
        try {
            Files.createDirectories(directory, mode(directory, "rwx------"));
        } catch (IOException e) {
            throw unusable(directory, e);
        }
    }

    /// Refuses to overwrite.
    public static void create(Path file, String text) throws InstallException {
        try {
            write(file, text);
        } catch (IOException e) {
            throw unusable(file, e);
        }
    }

    /// Either the old text or the new one is there, whenever the power goes.
    public static void replace(Path file, String text) throws InstallException {
        var fresh = file.resolveSibling(file.getFileName() + "." + ProcessHandle.current().pid());
        try {
            Files.deleteIfExists(fresh);
            write(fresh, text);
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw unusable(file, e);
        }
    }

    /// @throws InstallException with [FileUnusable], also for more than 1 MiB
    public static String read(Path file) throws InstallException {
        try (var in = Files.newInputStream(file)) {
            var bytes = in.readNBytes(LONGEST + 1);
            if (bytes.length > LONGEST) {
                throw new InstallException(
                        new FileUnusable(file.toString(), "It is longer than 1 MiB."));
            }
            return new String(bytes, UTF_8);
        } catch (IOException e) {
            throw unusable(file, e);
        }
    }

    /// The very bytes of a key or a passphrase.
    ///
    /// @throws InstallException with [FileUnusable], also where others than its owner may read or write it
    public static Secret readSecret(Path file) throws InstallException {
        try (var in = Files.newInputStream(file)) {
            if (!ownersAlone(file)) {
                var reason = "Others may read it or write it; its mode must be 0600.";
                throw new InstallException(new FileUnusable(file.toString(), reason));
            }
            return Secret.of(in.readNBytes(LONGEST_SECRET));
        } catch (IOException e) {
            throw unusable(file, e);
        }
    }

    private static boolean ownersAlone(Path file) throws IOException {
        return !file.getFileSystem().supportedFileAttributeViews().contains("posix")
                || OWNERS.containsAll(Files.getPosixFilePermissions(file));
    }

    public static InstallException unusable(Path file, IOException e) {
        return new InstallException(new FileUnusable(file.toString(), reason(e)), e);
    }

    private static String reason(IOException e) {
        return switch (e) {
            case NoSuchFileException _ -> "It does not exist.";
            case FileAlreadyExistsException _ -> "It exists already, and is not overwritten.";
            case AccessDeniedException _ -> "Permission denied.";
            default -> e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        };
    }

    private static void write(Path file, String text) throws IOException {
        try (var channel =
                FileChannel.open(file, Set.of(CREATE_NEW, WRITE), mode(file, "rw-------"))) {
            var bytes = ByteBuffer.wrap(text.getBytes(UTF_8));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
    }

    private static FileAttribute<?>[] mode(Path path, String mode) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(mode))
                }
                : new FileAttribute<?>[0];
    }
}
