package dev.slipway.core.image.layout;

import dev.slipway.core.failure.InstallException;
import dev.slipway.core.failure.ToolFailure.FileUnusable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// Where bytes are: a whole file, or a part of one.
///
/// @param from the first byte
/// @param length in bytes
public record Located(Path file, long from, long length) {
    /// All of a file; empty where there is none.
    public static Optional<Located> whole(Path file) throws InstallException {
        try {
            return Files.isRegularFile(file)
                    ? Optional.of(new Located(file, 0, Files.size(file)))
                    : Optional.empty();
        } catch (IOException e) {
            throw new InstallException(new FileUnusable(file.toString(), FileSource.reason(e)), e);
        }
    }
}
