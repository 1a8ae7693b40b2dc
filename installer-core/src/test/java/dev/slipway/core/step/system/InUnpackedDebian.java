package dev.slipway.core.step.system;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/// What is written into a Debian that was unpacked just before.
abstract class InUnpackedDebian {
    @TempDir Path folder;

    UnpackedDebian debian;

    @BeforeEach
    void unpack() throws Exception {
        debian = UnpackedDebian.in(Files.createDirectory(folder.resolve("root")));
    }
}
