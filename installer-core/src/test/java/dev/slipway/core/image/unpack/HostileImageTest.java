package dev.slipway.core.image.unpack;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.core.failure.Failure;
import dev.slipway.core.failure.ImageFailure.DigestMismatch;
import dev.slipway.core.failure.ImageFailure.LayerTooLong;
import dev.slipway.core.failure.ImageFailure.LayerTruncated;
import dev.slipway.core.failure.ImageFailure.PathEscapes;
import dev.slipway.core.failure.ImageFailure.UnpackFailed;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.image.TestImage;
import dev.slipway.core.image.layout.LayoutWriter;
import dev.slipway.core.image.reference.Compression;
import dev.slipway.core.image.reference.ResolvedImage;
import dev.slipway.core.image.reference.ResolvedImage.Layer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class HostileImageTest {
    private static final byte[] EVIL = "evil".getBytes(UTF_8);

    @TempDir private Path folder;
    private TestImage image;

    @BeforeEach
    void start() throws IOException {
        image = new TestImage(folder);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../evil",
                "a/../../evil",
                "/../evil",
                "..",
                "a/b/../../../evil",
                ".wh...",
                "a/.wh..."
            })
    void refusesANameThatLeadsOutOfTheRoot(String name) throws Exception {
        var failure = failure(tar -> tar.file(name, 0644, EVIL));

        assertThat(failure)
                .isInstanceOfSatisfying(
                        PathEscapes.class, it -> assertThat(it.path()).isEqualTo(name));
        assertThat(folder.resolve("evil")).doesNotExist();
    }

    @Test
    void refusesAHardLinkToAFileOutsideOfTheRoot() throws Exception {
        Files.write(folder.resolve("secret"), EVIL);

        assertThat(failure(tar -> tar.hardLink("stolen", "../secret")))
                .isInstanceOf(PathEscapes.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"..", "/", "../../../../../../..", "/proc/self/root"})
    void neverFollowsALinkOutOfTheRoot(String target) throws Exception {
        image.layer(
                tar -> {
                    tar.symbolicLink("out", target);
                    tar.file("out/evil", 0644, EVIL);
                });
        image.unpack();

        assertThat(folder.resolve("evil")).doesNotExist();
        assertThat(Path.of("/evil")).doesNotExist();
        try (var inside = Files.walk(image.root())) {
            assertThat(inside.filter(each -> each.endsWith("evil"))).isNotEmpty();
        }
    }

    @Test
    void neverHardLinksThroughALinkOutOfTheRoot() throws Exception {
        Files.write(folder.resolve("secret"), EVIL);
        var failure =
                failure(
                        tar -> {
                            tar.symbolicLink("out", folder.toString());
                            tar.hardLink("stolen", "out/secret");
                        });

        assertThat(failure).isInstanceOf(UnpackFailed.class);
        assertThat(image.root().resolve("stolen")).doesNotExist();
    }

    @Test
    void aFileNeverGoesThroughALinkOfTheSameName() throws Exception {
        Files.write(folder.resolve("precious"), EVIL);
        image.layer(
                        tar -> {
                            tar.symbolicLink("a", folder.resolve("precious").toString());
                            tar.file("a", 0644, new byte[0]);
                        })
                .unpack();

        assertThat(folder.resolve("precious")).hasBinaryContent(EVIL);
        assertThat(image.root().resolve("a")).isRegularFile();
    }

    @Test
    void whiteoutsStayInsideOfTheRoot() throws Exception {
        Files.createDirectory(folder.resolve("outside"));
        Files.write(folder.resolve("outside/precious"), EVIL);
        image.layer(tar -> tar.symbolicLink("out", folder.resolve("outside").toString()))
                .layer(tar -> tar.file("out/.wh..wh..opq", 0644, new byte[0]))
                .layer(tar -> tar.whiteout("out/precious"))
                .unpack();

        assertThat(folder.resolve("outside/precious")).exists();
    }

    @ParameterizedTest
    @EnumSource(value = Compression.class, mode = EnumSource.Mode.EXCLUDE, names = "XZ")
    void saysThatALayerWasTamperedWith(Compression compression) throws Exception {
        var resolved = noise(compression);
        var blob = image.blob(resolved.layers().getFirst().digest());
        var bytes = Files.readAllBytes(blob);
        bytes[bytes.length / 2] ^= 0x55;
        Files.write(blob, bytes);

        assertThat(failure(resolved))
                .isInstanceOfSatisfying(
                        DigestMismatch.class,
                        it ->
                                assertThat(it.expected())
                                        .isEqualTo(resolved.layers().getFirst().digest()));
    }

    @ParameterizedTest
    @EnumSource(value = Compression.class, mode = EnumSource.Mode.EXCLUDE, names = "XZ")
    void saysThatALayerEndedTooEarly(Compression compression) throws Exception {
        var resolved = noise(compression);
        var blob = image.blob(resolved.layers().getFirst().digest());
        var bytes = Files.readAllBytes(blob);
        Files.write(blob, Arrays.copyOf(bytes, bytes.length - 1000));

        assertThat(failure(resolved))
                .isInstanceOfSatisfying(
                        LayerTruncated.class,
                        it -> assertThat(it.foundBytes()).isEqualTo(bytes.length - 1000));
    }

    @ParameterizedTest
    @EnumSource(value = Compression.class, mode = EnumSource.Mode.EXCLUDE, names = "XZ")
    void refusesALayerThatIsLongerThanItsDescriptor(Compression compression) throws Exception {
        var resolved = noise(compression);
        var blob = image.blob(resolved.layers().getFirst().digest());
        var bytes = Files.readAllBytes(blob);
        Files.write(blob, Arrays.copyOf(bytes, bytes.length + 1));

        assertThat(failure(resolved)).isInstanceOf(LayerTooLong.class);
    }

    @Test
    void refusesAnArchiveThatIsNotTheOneThatTheConfigurationNames() throws Exception {
        var resolved = noise(Compression.GZIP);
        var layer = resolved.layers().getFirst();
        var other =
                new Layer(
                        layer.digest(),
                        TestImage.digest("other").text(),
                        layer.mediaType(),
                        layer.sizeBytes());
        var tampered =
                new ResolvedImage(
                        resolved.reference(),
                        resolved.digest(),
                        resolved.platform(),
                        List.of(other),
                        "");

        assertThat(failure(tampered)).isInstanceOf(DigestMismatch.class);
    }

    @Test
    void stopsEveryStageWhenItIsInterrupted() throws Exception {
        var resolved = noise(Compression.GZIP);
        Thread.currentThread().interrupt();
        var stopped = false;
        try {
            image.unpack(resolved);
        } catch (InterruptedException _) {
            stopped = true;
        }

        assertThat(stopped).isTrue();
        for (var each : Thread.getAllStackTraces().keySet()) {
            if (each.getName().startsWith("layer-")) {
                assertThat(each.join(java.time.Duration.ofSeconds(10))).isTrue();
            }
        }
    }

    private ResolvedImage noise(Compression compression) throws Exception {
        var bytes = new byte[3 << 20];
        new Random(1).nextBytes(bytes);
        return image.layer(compression, tar -> tar.file("noise", 0644, bytes)).resolve();
    }

    private Failure failure(LayoutWriter.Entries entries) throws Exception {
        return failure(image.layer(entries).resolve());
    }

    private Failure failure(ResolvedImage resolved) throws Exception {
        try {
            image.unpack(resolved);
            throw new AssertionError("nothing failed");
        } catch (InstallException e) {
            return e.failure();
        }
    }
}
