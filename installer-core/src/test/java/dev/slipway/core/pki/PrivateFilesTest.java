package dev.slipway.core.pki;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.core.failure.InstallException;
import dev.slipway.core.failure.ToolFailure.FileUnusable;
import dev.slipway.core.secret.Secret;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PrivateFilesTest {
    @TempDir Path folder;

    @Test
    void readsASecretToTheByte() throws Exception {
        var file = file("rw-------");
        Files.write(file, new byte[] {0, -1, 10});

        assertThat(PrivateFiles.readSecret(file)).isEqualTo(Secret.of(new byte[] {0, -1, 10}));
    }

    @ParameterizedTest
    @ValueSource(strings = {"rw-r--r--", "rw-r-----", "rw----r--", "rw--w----"})
    void refusesASecretThatOthersCanReadOrWrite(String mode) throws Exception {
        var file = file(mode);

        assertThatThrownBy(() -> PrivateFiles.readSecret(file))
                .isInstanceOfSatisfying(
                        InstallException.class,
                        e -> assertThat(e.failure()).isInstanceOf(FileUnusable.class));
    }

    private Path file(String mode) throws Exception {
        var file = Files.writeString(folder.resolve("secret"), "12345678");
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(mode));
    }
}
