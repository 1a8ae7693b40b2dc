package dev.slipway.core.image.unpack;

import dev.slipway.core.failure.ImageFailure.TargetNotEmpty;
import dev.slipway.core.failure.ImageFailure.UnpackFailed;
import dev.slipway.core.failure.InstallException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;

/// Makes sure that an image gets a directory of its own.
public final class EmptyTarget {
    /// A fresh ext file system is not quite empty.
    private static final Path LOST_AND_FOUND = Path.of("lost+found");

    private EmptyTarget() {}

    /// Makes the directory if it is missing.
    ///
    /// @throws InstallException with `TargetNotEmpty` if it has something in it
    public static void require(Path directory) throws InstallException {
        try {
            Files.createDirectories(directory);
        } catch (IOException e) {
            throw unusable(directory, e);
        }
        if (!isEmpty(directory)) {
            throw new InstallException(new TargetNotEmpty(directory.toString()));
        }
    }

    static boolean isEmpty(Path directory) throws InstallException {
        try (var entries = Files.list(directory)) {
            return entries.allMatch(each -> LOST_AND_FOUND.equals(each.getFileName()));
        } catch (IOException e) {
            throw unusable(directory, e);
        }
    }

    private static InstallException unusable(Path directory, IOException e) {
        return new InstallException(new UnpackFailed(directory.toString(), reason(e)), e);
    }

    private static String reason(IOException e) {
        return switch (e) {
            case FileAlreadyExistsException _, NotDirectoryException _ -> "it is not a directory";
            case AccessDeniedException _ -> "permission denied";
            default -> e.getClass().getSimpleName();
        };
    }
}
