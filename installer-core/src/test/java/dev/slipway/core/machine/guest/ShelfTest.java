package dev.slipway.core.machine.guest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.core.failure.ConfigurationFailure.BadArgument;
import dev.slipway.core.image.reference.ImageReference;
import dev.slipway.core.machine.Fails;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ShelfTest {
    private static final String DIGEST = "@sha256:" + "0".repeat(64);

    private final Shelf shelf = new Shelf();

    @Test
    void namesLayoutsAsARegistryMay() throws Exception {
        assertThat(put("oci-archive:/home/anna/Debian 13 (ZFS).oci.tar"))
                .isEqualTo("debian-13-zfs");
        assertThat(put("oci-layout:/srv/images/os_12.5:stable")).isEqualTo("os-12-5");
        assertThat(put("oci-archive:/srv/…")).isEqualTo("image");

        assertThat(shelf.layouts())
                .containsEntry("debian-13-zfs", Path.of("/home/anna/Debian 13 (ZFS).oci.tar"))
                .containsEntry("os-12-5", Path.of("/srv/images/os_12.5"));
    }

    @Test
    void namesFilesAsTheyAreNamed() throws Exception {
        assertThat(put("tar:/srv/Root fs.tar.zst")).isEqualTo("Root fs.tar.zst");
        assertThat(put("raw:/srv/disk.img" + DIGEST)).isEqualTo("disk.img");

        assertThat(shelf.files())
                .isEqualTo(
                        Map.of(
                                "Root fs.tar.zst", Path.of("/srv/Root fs.tar.zst"),
                                "disk.img", Path.of("/srv/disk.img")));
    }

    @Test
    void takesNothingFromElsewhereAndNoNameTwice() throws Exception {
        put("oci-archive:/a/os.tar");

        assertThat(refused("oci://registry.example/os")).contains("not on this computer");
        assertThat(refused("tar+https://files.example/os.tar" + DIGEST))
                .contains("not on this computer");
        assertThat(refused("oci-archive:/b/os.tar")).contains("another one has its name");
    }

    private String put(String image) throws Exception {
        return shelf.put(ImageReference.parse(image));
    }

    private String refused(String image) {
        return ((BadArgument) Fails.with(() -> put(image))).toString();
    }
}
