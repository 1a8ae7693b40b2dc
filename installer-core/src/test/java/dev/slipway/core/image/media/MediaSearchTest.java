package dev.slipway.core.image.media;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.core.image.Ran;
import dev.slipway.core.image.TestImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MediaSearchTest {
    @TempDir private Path stick;

    @ParameterizedTest
    @CsvSource({
        "debian.tar.zst, tar",
        "Debian.TGZ, tar",
        "appliance.img.xz, raw",
        "appliance.qcow2, raw",
        "node.zfs.gz, zfs-stream",
        "rootfs.tar, tar",
    })
    void knowsFilesByTheirNames(String name, String kind) throws Exception {
        Files.writeString(stick.resolve(name), "whatever");
        Files.writeString(stick.resolve("README.txt"), "no image");

        assertThat(found()).containsExactly(kind + ":" + stick.resolve(name));
    }

    @Test
    void findsEachTagOfALayoutAndOfItsArchive() throws Exception {
        var layout = image();
        archive(layout, "blobs", "index.json", "oci-layout");

        assertThat(found())
                .containsExactly(
                        "oci-archive:" + stick.resolve("image.tar") + ":test",
                        "oci-layout:" + layout + ":test");
    }

    @Test
    void takesATarOfARootForWhatItIs() throws Exception {
        Files.createDirectories(stick.resolve("etc"));
        Files.writeString(stick.resolve("etc/passwd"), "root");
        archive(stick, "etc");

        assertThat(found()).containsExactly("tar:" + stick.resolve("image.tar"));
    }

    @Test
    void callsTheOnlyImageOfALayoutTheLatestWhereNobodyTaggedIt() throws Exception {
        var index = image().resolve("index.json");
        Files.writeString(index, Files.readString(index).replace("ref.name", "other"));

        assertThat(found()).containsExactly("oci-layout:" + stick.resolve("layout") + ":latest");
    }

    @Test
    void passesOverALayoutThatCannotBeRead() throws Exception {
        var layout = image();
        Files.writeString(layout.resolve("index.json"), "no JSON");
        Files.writeString(stick.resolve("a.raw"), "");

        assertThat(found()).containsExactly("raw:" + stick.resolve("a.raw"));
    }

    @Test
    void goesSoDeepAndFollowsNoLinks() throws Exception {
        var deep = Files.createDirectories(stick.resolve("1/2/3/4"));
        Files.writeString(deep.resolve("found.raw"), "");
        Files.writeString(Files.createDirectories(deep.resolve("5")).resolve("missed.raw"), "");
        Files.createSymbolicLink(stick.resolve("around"), stick);

        assertThat(found()).containsExactly("raw:" + deep.resolve("found.raw"));
    }

    @Test
    void findsNothingWhereNothingIsMounted() throws Exception {
        assertThat(new MediaSearch(List.of(stick.resolve("gone"))).references()).isEmpty();
    }

    private Path image() throws IOException {
        var image = new TestImage(stick);
        image.layer(tar -> tar.file("a", 0644, "some text".getBytes(UTF_8))).tagged();
        return image.layout();
    }

    private void archive(Path folder, String... names) throws Exception {
        var file = stick.resolve("image.tar").toString();
        new Ran(folder)
                .run(Stream.concat(Stream.of("tar", "-cf", file), Stream.of(names)).toArray());
    }

    private List<String> found() throws InterruptedException {
        return new MediaSearch(List.of(stick)).references();
    }
}
