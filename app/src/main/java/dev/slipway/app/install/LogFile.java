package dev.slipway.app.install;

import dev.slipway.core.failure.InstallException;
import dev.slipway.core.failure.ToolFailure.FileUnusable;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// Where a log is kept: never over another one.
///
/// @param name without its ending
record LogFile(Path folder, String name) {
    private static final int MOST = 100;

    /// Blocks.
    ///
    /// @return the file that it stands in now
    /// @throws InstallException with `FileUnusable`
    Path write(String text) throws InstallException {
        try {
            return first(text);
        } catch (IOException e) {
            throw new InstallException(new FileUnusable(path(1).toString(), e.toString()), e);
        }
    }

    private Path first(String text) throws IOException {
        for (var number = 1; number < MOST; number++) {
            try {
                return Files.writeString(path(number), text, StandardOpenOption.CREATE_NEW);
            } catch (FileAlreadyExistsException _) {
                // the next number may be free
            }
        }
        throw new FileAlreadyExistsException(path(MOST).toString());
    }

    private Path path(int number) {
        return folder.resolve(name + (number == 1 ? "" : "-" + number) + ".log");
    }
}
