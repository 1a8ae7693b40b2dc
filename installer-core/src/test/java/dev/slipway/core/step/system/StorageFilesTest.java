package dev.slipway.core.step.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.core.failure.ImageFailure.ImageLacks;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.secret.Secret;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StorageFilesTest {
    private static final String SCAN = "usr/lib/systemd/system/zfs-import-scan.service";
    private static final String LINK =
            "etc/systemd/system/zfs-import.target.wants/zfs-import-scan.service";

    @TempDir Path root;

    @Test
    void hasOtherPoolsImportedByAScanAndNotByTheCacheOfTheImage() throws Exception {
        put(SCAN);
        put("etc/zfs/zpool.cache");

        files().write(List.of("tank"), List.of(), List.of());

        assertThat(Files.readSymbolicLink(root.resolve(LINK))).hasToString("/" + SCAN);
        assertThat(root.resolve("etc/zfs/zpool.cache")).doesNotExist();
    }

    @Test
    void refusesAnImageThatCannotImportPools() {
        assertThatThrownBy(() -> files().write(List.of("tank"), List.of(), List.of()))
                .isInstanceOfSatisfying(
                        InstallException.class,
                        e -> assertThat(e.failure()).isInstanceOf(ImageLacks.class));
    }

    @Test
    void changesNothingWhereThereIsOnlyTheRootPool() throws Exception {
        files().write(List.of(), List.of(), List.of());

        assertThat(root).isEmptyDirectory();
    }

    @Test
    void keepsWhatTheImageHasInFstabAndSaysEachSwapOnce() throws Exception {
        put("etc/fstab");
        Files.writeString(root.resolve("etc/fstab"), "# of the image\n");
        var swaps = List.of("UUID=a", "/dev/zvol/rpool/swap");

        files().write(List.of(), List.of(), swaps);
        files().write(List.of(), List.of(), swaps);

        assertThat(Files.readString(root.resolve("etc/fstab")))
                .isEqualTo(
                        """
                        # of the image
                        UUID=a none swap sw,nofail,pri=10 0 0
                        /dev/zvol/rpool/swap none swap sw,nofail,pri=10 0 0
                        """);
    }

    @Test
    void keepsAKeyForRootAlone() throws Exception {
        files().writeKey("tank", Secret.of("12345678"));
        files().writeKey("tank", Secret.of("12345678"));

        var key = root.resolve("etc/zfs/keys/tank.key");
        assertThat(key).hasContent("12345678");
        assertThat(mode(key)).isEqualTo("r--------");
        assertThat(mode(key.resolveSibling("."))).isEqualTo("rwx------");
    }

    private static String mode(Path file) throws Exception {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }

    private void put(String name) throws Exception {
        var file = root.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "");
    }

    private StorageFiles files() {
        return new StorageFiles(root);
    }
}
