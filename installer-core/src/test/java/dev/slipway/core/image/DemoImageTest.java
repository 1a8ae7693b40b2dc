package dev.slipway.core.image;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.core.image.layout.DemoImage;
import dev.slipway.core.image.reference.ImagePlatform;
import dev.slipway.core.image.reference.ImageReference;
import dev.slipway.core.image.registry.EmbeddedRegistry;
import dev.slipway.core.image.source.FetchOptions;
import dev.slipway.core.image.unpack.UnpackProgress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoImageTest {
    private static final ImagePlatform PLATFORM = new ImagePlatform("linux", "amd64");
    private final Images images = new Images(FetchOptions.plain());
    @TempDir private Path folder;

    @Test
    void comesOutOfTheEmbeddedRegistryAsItWasMade() throws Exception {
        var layout = DemoImage.write(folder.resolve("layout"));
        try (var registry = EmbeddedRegistry.start(Map.of(DemoImage.REPOSITORY, layout.path()))) {
            var reference =
                    ImageReference.parse(
                            "oci://" + registry.authority() + "/" + DemoImage.REPOSITORY);
            var image = images.resolve(reference, PLATFORM);
            var root = Files.createDirectory(folder.resolve("root"));

            var unpacked = images.unpack(image, root, UnpackProgress.unheard());

            assertThat(unpacked.downloaded()).isEqualTo(image.sizeBytes());
            assertThat(root.resolve("etc/hostname")).hasContent("demo\n");
            assertThat(root.resolve("usr/bin/demo"))
                    .as("written through the link bin")
                    .isExecutable();
            assertThat(root.resolve("bin")).isSymbolicLink();
            assertThat(root.resolve("var/cache/obsolete")).doesNotExist();
            assertThat(Files.getAttribute(root.resolve("usr/bin/sh"), "unix:nlink")).isEqualTo(2);
            assertThat(images.resolve(layout, PLATFORM).digest()).isEqualTo(image.digest());
        }
    }

    @Test
    void isAlwaysTheSame() throws Exception {
        var once = DemoImage.write(folder.resolve("once"));
        var again = DemoImage.write(folder.resolve("again"));

        assertThat(again.path().resolve("index.json"))
                .hasSameTextualContentAs(once.path().resolve("index.json"));
    }
}
