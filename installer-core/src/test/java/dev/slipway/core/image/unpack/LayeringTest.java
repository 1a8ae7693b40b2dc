package dev.slipway.core.image.unpack;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.core.image.TestImage;
import dev.slipway.core.image.reference.Compression;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LayeringTest {
    private static final byte[] OLD = "old".getBytes(UTF_8);
    private static final byte[] NEW = "new".getBytes(UTF_8);

    @TempDir private Path folder;
    private TestImage image;

    @BeforeEach
    void start() throws IOException {
        image = new TestImage(folder);
    }

    private Path at(String path) {
        return image.root().resolve(path);
    }

    @ParameterizedTest
    @EnumSource(value = Compression.class, mode = EnumSource.Mode.EXCLUDE, names = "XZ")
    void unpacksEveryCompression(Compression compression) throws Exception {
        image.layer(compression, tar -> tar.file("etc/hostname", 0644, NEW)).unpack();

        assertThat(at("etc/hostname")).hasBinaryContent(NEW);
    }

    @Test
    void aLaterLayerReplacesWhatAnEarlierOneWrote() throws Exception {
        image.layer(tar -> tar.file("a", 0644, OLD))
                .layer(tar -> tar.file("a", 0600, NEW))
                .unpack();

        assertThat(at("a")).hasBinaryContent(NEW);
    }

    @Test
    void replacingAFileLeavesItsHardLinksAlone() throws Exception {
        image.layer(
                        tar -> {
                            tar.file("a", 0644, OLD);
                            tar.hardLink("b", "a");
                        })
                .layer(tar -> tar.file("a", 0644, NEW))
                .unpack();

        assertThat(at("a")).hasBinaryContent(NEW);
        assertThat(at("b")).hasBinaryContent(OLD);
    }

    @Test
    void aWhiteoutTakesAFileOfALowerLayerAway() throws Exception {
        image.layer(tar -> tar.file("a", 0644, OLD)).layer(tar -> tar.whiteout("a")).unpack();

        assertThat(image.root()).isEmptyDirectory();
    }

    @Test
    void aWhiteoutTakesAWholeTreeAway() throws Exception {
        image.layer(tar -> tar.file("a/b/c/d", 0644, OLD)).layer(tar -> tar.whiteout("a")).unpack();

        assertThat(image.root()).isEmptyDirectory();
    }

    @Test
    void aWhiteoutDoesNotHideWhatItsOwnLayerBrings() throws Exception {
        image.layer(tar -> tar.file("a/x", 0644, OLD))
                .layer(
                        tar -> {
                            tar.file("a/y", 0644, NEW);
                            tar.whiteout("a");
                        })
                .unpack();

        assertThat(names("a")).containsExactly("y");
    }

    @Test
    void aWhiteoutOfWhatIsNotThereIsNothing() throws Exception {
        image.layer(tar -> tar.file("a", 0644, OLD)).layer(tar -> tar.whiteout("b")).unpack();

        assertThat(at("a")).exists();
    }

    @Test
    void anOpaqueDirectoryHidesLowerLayersOnlyThoughItComesFirst() throws Exception {
        image.layer(tar -> tar.file("a/old", 0644, OLD))
                .layer(
                        tar -> {
                            tar.directory("a", 0755);
                            tar.file("a/.wh..wh..opq", 0644, new byte[0]);
                            tar.file("a/new", 0644, NEW);
                        })
                .unpack();

        assertThat(names("a")).containsExactly("new");
    }

    @Test
    void anOpaqueDirectoryHidesLowerLayersOnlyThoughItComesLast() throws Exception {
        image.layer(
                        tar -> {
                            tar.file("a/old", 0644, OLD);
                            tar.file("a/sub/old", 0644, OLD);
                        })
                .layer(
                        tar -> {
                            tar.file("a/new", 0644, NEW);
                            tar.file("a/sub/new", 0644, NEW);
                            tar.file("a/.wh..wh..opq", 0644, new byte[0]);
                        })
                .unpack();

        assertThat(names("a")).containsExactly("new", "sub");
        assertThat(names("a/sub")).containsExactly("new");
    }

    @Test
    void anOpaqueDirectoryIsFoundThroughALinkToo() throws Exception {
        image.layer(
                        tar -> {
                            tar.file("usr/bin/old", 0755, OLD);
                            tar.symbolicLink("bin", "usr/bin");
                        })
                .layer(
                        tar -> {
                            tar.file("usr/bin/new", 0755, NEW);
                            tar.file("bin/.wh..wh..opq", 0644, new byte[0]);
                        })
                .unpack();

        assertThat(names("usr/bin")).containsExactly("new");
    }

    @Test
    void aLinkedDirectoryTakesTheFilesOfLaterLayers() throws Exception {
        image.layer(
                        tar -> {
                            tar.directory("usr/bin", 0755);
                            tar.symbolicLink("bin", "usr/bin");
                            tar.symbolicLink("sbin", "/usr/bin");
                        })
                .layer(
                        tar -> {
                            tar.file("bin/relative", 0755, NEW);
                            tar.file("sbin/absolute", 0755, NEW);
                        })
                .unpack();

        assertThat(names("usr/bin")).containsExactly("absolute", "relative");
    }

    @Test
    void aLinkToAMissingDirectoryMakesItInsideTheRoot() throws Exception {
        image.layer(
                        tar -> {
                            tar.symbolicLink("lib", "/usr/lib/deep");
                            tar.file("lib/a", 0644, NEW);
                        })
                .unpack();

        assertThat(at("usr/lib/deep/a")).hasBinaryContent(NEW);
    }

    @Test
    void aDirectoryBecomesAFileAndAFileADirectory() throws Exception {
        image.layer(
                        tar -> {
                            tar.file("a/x", 0644, OLD);
                            tar.file("b", 0644, OLD);
                        })
                .layer(
                        tar -> {
                            tar.file("a", 0644, NEW);
                            tar.directory("b", 0755);
                            tar.file("b/x", 0644, NEW);
                        })
                .layer(
                        tar -> {
                            tar.directory("a", 0755);
                            tar.file("a/y", 0644, NEW);
                        })
                .unpack();

        assertThat(at("b/x")).hasBinaryContent(NEW);
        assertThat(names("a")).containsExactly("y");
    }

    @Test
    void aDirectoryThatComesAgainKeepsWhatItHolds() throws Exception {
        image.layer(tar -> tar.file("a/x", 0644, OLD))
                .layer(tar -> tar.directory("a", 0700))
                .unpack();

        assertThat(names("a")).containsExactly("x");
        assertThat(Files.getAttribute(at("a"), "unix:mode")).isEqualTo(040700);
    }

    @Test
    void aLinkThatBecomesADirectoryIsNotFollowed() throws Exception {
        image.layer(
                        tar -> {
                            tar.file("usr/x", 0644, OLD);
                            tar.symbolicLink("a", "usr");
                        })
                .layer(
                        tar -> {
                            tar.directory("a", 0755);
                            tar.file("a/y", 0644, NEW);
                        })
                .unpack();

        assertThat(names("usr")).containsExactly("x");
        assertThat(names("a")).containsExactly("y");
    }

    @Test
    void directoriesHaveTheTimesOfTheirEntriesAtTheEnd() throws Exception {
        image.layer(
                        tar -> {
                            tar.directory(".", 0755);
                            tar.directory("a", 0755);
                            tar.file("a/x", 0644, NEW);
                            tar.symbolicLink("l", "nowhere");
                        })
                .layer(tar -> tar.file("a/y", 0644, NEW))
                .unpack();

        for (var each : List.of("", "a", "a/x", "a/y", "l")) {
            assertThat(Files.getLastModifiedTime(at(each), LinkOption.NOFOLLOW_LINKS))
                    .isEqualTo(FileTime.from(TestImage.TIME));
        }
    }

    @Test
    void directoriesThatNoEntryDescribesAreForEverybodyToRead() throws Exception {
        image.layer(tar -> tar.file("a/b/x", 0644, NEW)).unpack();

        assertThat(Files.getAttribute(at("a/b"), "unix:mode")).isEqualTo(040755);
    }

    @Test
    void whatAufsReservesIsLeftOut() throws Exception {
        image.layer(tar -> tar.file(".wh..wh.plnk", 0644, OLD)).unpack();

        assertThat(image.root()).isEmptyDirectory();
    }

    @Test
    void manyLayersAreFetchedAndWrittenInOrder() throws Exception {
        for (var i = 0; i < 20; i++) {
            var content = ("layer " + i).getBytes(UTF_8);
            image.layer(tar -> tar.file("last", 0644, content));
        }

        assertThat(image.unpack().layers()).isEqualTo(20);
        assertThat(at("last")).hasContent("layer 19");
    }

    private List<String> names(String directory) throws IOException {
        try (var entries = Files.list(at(directory))) {
            return entries.map(each -> each.getFileName().toString()).sorted().toList();
        }
    }
}
