package dev.slipway.core.image.onefile;

import static java.net.InetAddress.getLoopbackAddress;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.slipway.core.failure.Failure;
import dev.slipway.core.failure.ImageFailure.BadReference;
import dev.slipway.core.failure.ImageFailure.DigestMismatch;
import dev.slipway.core.failure.ImageFailure.LayerUnreadable;
import dev.slipway.core.failure.ImageFailure.NoLayers;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.image.Images;
import dev.slipway.core.image.Onlooker;
import dev.slipway.core.image.TestImage;
import dev.slipway.core.image.reference.Compression;
import dev.slipway.core.image.reference.Digest;
import dev.slipway.core.image.reference.ImageReference;
import dev.slipway.core.image.reference.ImageReference.Layout;
import dev.slipway.core.image.reference.ResolvedImage;
import dev.slipway.core.image.source.FetchOptions;
import dev.slipway.core.image.unpack.UnpackProgress;
import dev.slipway.core.image.unpack.Unpacked;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// A root file system that is one archive, and no image.
class TarImageTest {
    private static final byte[] NEW = "new".getBytes(UTF_8);

    @TempDir private Path folder;
    private final Images images = new Images(FetchOptions.secure());

    @ParameterizedTest
    @EnumSource(Compression.class)
    void isUnpackedHoweverItIsCompressed(Compression compression) throws Exception {
        var stored = stored(compression, archive());
        var image = resolve("tar:" + stored);

        assertThat(image.digest()).isEqualTo(Digest.sha256(Files.readAllBytes(stored)).text());
        assertThat(image.sizeBytes()).isEqualTo(Files.size(stored));
        assertThat(unpack(image).downloaded()).isEqualTo(Files.size(stored));
        assertThat(root().resolve("etc/hostname")).hasBinaryContent(NEW);
    }

    @Test
    void hasFilesWhoseNamesAreWhiteoutsInLayersOnly() throws Exception {
        unpack(resolve("tar:" + stored(Compression.NONE, archive())));

        assertThat(root().resolve("etc/.wh.hostname")).exists();
        assertThat(root().resolve("etc/.wh..wh..opq")).exists();
        assertThat(root().resolve("etc/hostname")).exists();
    }

    @Test
    void isNamedByItsBytesAsTheyAreWhenItIsResolved() throws Exception {
        var stored = stored(Compression.GZIP, archive());
        var image = resolve("tar:" + stored);
        var bytes = Files.readAllBytes(stored);
        bytes[bytes.length / 2] ^= 1;
        Files.write(stored, bytes);

        assertThat(failure(() -> unpack(image)))
                .isInstanceOfSatisfying(
                        DigestMismatch.class,
                        it -> assertThat(it.expected()).isEqualTo(image.digest()));
    }

    @Test
    void isRefusedBeforeAnythingIsErasedUnlessItIsAnArchive() throws Exception {
        var noise = stored(Compression.NONE, "no archive".repeat(200).getBytes(UTF_8));
        assertThat(failure(() -> resolve("tar:" + noise))).isInstanceOf(LayerUnreadable.class);

        var empty = stored(Compression.NONE, new byte[1024]);
        assertThat(failure(() -> resolve("tar:" + empty))).isInstanceOf(NoLayers.class);
    }

    @Test
    void isRefusedWhereItIsNotWhatItIsPinnedTo() throws Exception {
        var stored = stored(Compression.ZSTD, archive());
        var pinned = "tar:" + stored + "@" + Digest.sha256(NEW);

        assertThat(failure(() -> images.examine(ImageReference.parse(pinned), Onlooker.unseen())))
                .isInstanceOfSatisfying(
                        DigestMismatch.class,
                        it -> assertThat(it.object()).startsWith("The file "));
    }

    @Test
    void isReadToItsEndWhenItIsVerified() throws Exception {
        var stored = stored(Compression.XZ, archive());
        var examined = images.examine(ImageReference.parse("tar:" + stored), Onlooker.unseen());

        assertThat(examined.bytes()).isEqualTo(Files.size(stored));
        assertThat(examined.expandedBytes()).isEqualTo(archive().length);

        Files.write(stored, Arrays.copyOf(Files.readAllBytes(stored), 100));
        assertThat(
                        failure(
                                () ->
                                        images.examine(
                                                ImageReference.parse("tar:" + stored),
                                                Onlooker.unseen())))
                .isInstanceOf(LayerUnreadable.class);
    }

    @Test
    void comesFromAWebServerThatServesNoRanges() throws Exception {
        var bytes = Packed.by(Compression.ZSTD, archive());
        var server = HttpServer.create(new InetSocketAddress(getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> answer(exchange, bytes));
        server.start();
        try {
            var port = server.getAddress().getPort();
            var address = "tar+http://127.0.0.1:" + port + "/root.tar@" + Digest.sha256(bytes);
            var reference = ImageReference.parse(address);
            var plain = new Images(new FetchOptions(true, Optional.empty()));
            var image = plain.resolve(reference, TestImage.PLATFORM);
            Files.createDirectories(root());
            plain.unpack(image, root(), UnpackProgress.unheard());
        } finally {
            server.stop(0);
        }

        assertThat(root().resolve("etc/hostname")).hasBinaryContent(NEW);
    }

    private static void answer(HttpExchange exchange, byte[] bytes) throws IOException {
        try (exchange) {
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    @Test
    void saysWhatCannotBeDoneWithOneFile() throws Exception {
        var reference = ImageReference.parse("tar:" + stored(Compression.NONE, archive()));
        var layout = new Layout(folder.resolve("copy"), "latest");

        assertThat(
                        failure(
                                () ->
                                        images.copy(
                                                reference,
                                                Optional.empty(),
                                                layout,
                                                Onlooker.unseen())))
                .isInstanceOf(BadReference.class);
        assertThat(failure(() -> images.list(reference))).isInstanceOf(BadReference.class);
    }

    @FunctionalInterface
    private interface Act {
        Object run() throws IOException, InstallException, InterruptedException;
    }

    private static Failure failure(Act act) throws Exception {
        try {
            throw new AssertionError("it came to " + act.run());
        } catch (InstallException e) {
            return e.failure();
        }
    }

    private ResolvedImage resolve(String reference) throws InstallException, InterruptedException {
        return images.resolve(ImageReference.parse(reference), TestImage.PLATFORM);
    }

    private Unpacked unpack(ResolvedImage image)
            throws IOException, InstallException, InterruptedException {
        Files.createDirectories(root());
        return images.unpack(image, root(), UnpackProgress.unheard());
    }

    private Path root() {
        return folder.resolve("root");
    }

    private byte[] archive() throws IOException {
        var image = new TestImage(folder.resolve("made"));
        var layer =
                image.writer()
                        .layer(
                                Compression.NONE,
                                tar -> {
                                    tar.file("etc/hostname", 0644, NEW);
                                    tar.file("etc/.wh.hostname", 0644, NEW);
                                    tar.file("etc/.wh..wh..opq", 0644, NEW);
                                });
        return Files.readAllBytes(image.blob(layer.digest()));
    }

    private Path stored(Compression compression, byte[] bytes) throws IOException {
        return Files.write(folder.resolve("image"), Packed.by(compression, bytes));
    }
}
