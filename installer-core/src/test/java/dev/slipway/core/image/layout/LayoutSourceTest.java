package dev.slipway.core.image.layout;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.core.failure.ImageFailure.DigestMismatch;
import dev.slipway.core.failure.ImageFailure.ImageNotFound;
import dev.slipway.core.failure.ImageFailure.LayerTruncated;
import dev.slipway.core.failure.ToolFailure.FileUnusable;
import dev.slipway.core.image.Images;
import dev.slipway.core.image.Listed;
import dev.slipway.core.image.Ran;
import dev.slipway.core.image.TestImage;
import dev.slipway.core.image.reference.ImageReference;
import dev.slipway.core.image.source.FetchOptions;
import dev.slipway.core.machine.Fails;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LayoutSourceTest {
    @TempDir private Path folder;
    private final Images images = new Images(FetchOptions.secure());
    private TestImage image;

    @BeforeEach
    void start() throws IOException {
        image = new TestImage(folder);
        image.layer(tar -> tar.file("a", 0644, "some text".getBytes(UTF_8))).tagged();
    }

    @Test
    void unpacksAnArchiveAsItUnpacksItsFolder() throws Exception {
        var archived = images.resolve(archive("test"), TestImage.PLATFORM);
        image.unpack(archived);

        assertThat(archived.digest()).isEqualTo(resolved("oci-layout", "test"));
        assertThat(image.root().resolve("a")).hasContent("some text");
    }

    @Test
    void listsWhatAnArchiveHolds() throws Exception {
        assertThat(images.list(archive("test")))
                .extracting(Listed::tag, Listed::platforms)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("test", List.of("linux/amd64")));
    }

    @Test
    void refusesAnArchiveThatIsNone() throws Exception {
        var file = Files.writeString(folder.resolve("none.tar"), "no archive".repeat(100));
        var reference = ImageReference.parse("oci-archive:" + file);

        assertThat(Fails.with(() -> images.resolve(reference, TestImage.PLATFORM)))
                .isInstanceOf(FileUnusable.class);
    }

    @Test
    void refusesAnArchiveWithoutALayoutInIt() throws Exception {
        Files.createDirectories(folder.resolve("empty"));
        new Ran(folder.resolve("empty")).run("tar", "-cf", folder.resolve("empty.tar"), ".");
        var reference = ImageReference.parse("oci-archive:" + folder.resolve("empty.tar"));

        assertThat(Fails.with(() -> images.resolve(reference, TestImage.PLATFORM)))
                .isEqualTo(new ImageNotFound(reference.text()));
    }

    @Test
    void anArchiveThatEndsTooEarlyIsNoImage() throws Exception {
        var reference = archive("test");
        var resolved = images.resolve(reference, TestImage.PLATFORM);
        try (var file = Files.newByteChannel(folder.resolve("image.tar"), WRITE)) {
            file.truncate(2048);
        }

        assertThat(Fails.with(() -> image.unpack(resolved)))
                .isInstanceOfAny(FileUnusable.class, LayerTruncated.class, DigestMismatch.class);
    }

    private static final java.nio.file.OpenOption WRITE = java.nio.file.StandardOpenOption.WRITE;

    @Test
    void theOnlyImageNeedsNoTagToBeTheLatest() throws Exception {
        retag("\"org.opencontainers.image.ref.name\":\"test\"", "\"other\":\"test\"");

        assertThat(resolved("oci-layout", "latest")).startsWith("sha256:");
        assertThat(Fails.with(() -> resolved("oci-layout", "v2")))
                .isInstanceOf(ImageNotFound.class);
    }

    @Test
    void aTagIsFoundBehindAWholeName() throws Exception {
        retag("ref.name\":\"test\"", "ref.name\":\"registry.example:5000/os/debian:13\"");

        assertThat(resolved("oci-layout", "13")).startsWith("sha256:");
        assertThat(Fails.with(() -> resolved("oci-layout", "test")))
                .isInstanceOf(ImageNotFound.class);
    }

    @Test
    void readsWhatSkopeoArchives() throws Exception {
        Ran.assumeThere("skopeo");
        var file = folder.resolve("skopeo.tar");
        var ran = new Ran(folder);
        ran.run("skopeo", "copy", "oci:" + image.layout() + ":test", "oci-archive:" + file + ":s");
        var reference = ImageReference.parse("oci-archive:" + file + ":s");
        image.unpack(images.resolve(reference, TestImage.PLATFORM));

        assertThat(image.root().resolve("a")).hasContent("some text");
    }

    private void retag(String from, String to) throws IOException {
        var index = image.layout().resolve("index.json");
        Files.writeString(index, Files.readString(index).replace(from, to));
    }

    private ImageReference archive(String tag) throws Exception {
        return ImageReference.parse("oci-archive:" + image.archive() + ":" + tag);
    }

    private String resolved(String scheme, String tag) throws Exception {
        var reference = ImageReference.parse(scheme + ":" + image.layout() + ":" + tag);
        return images.resolve(reference, TestImage.PLATFORM).digest();
    }
}
