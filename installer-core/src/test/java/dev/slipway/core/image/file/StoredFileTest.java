package dev.slipway.core.image.file;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.slipway.core.failure.Failure;
import dev.slipway.core.failure.ImageFailure.BadReference;
import dev.slipway.core.failure.ImageFailure.DigestMismatch;
import dev.slipway.core.failure.ImageFailure.LayerUnreadable;
import dev.slipway.core.failure.ImageFailure.RegistryAnswered;
import dev.slipway.core.failure.ImageFailure.RegistryUnreachable;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.failure.ToolFailure.FileUnusable;
import dev.slipway.core.image.layer.FileStream;
import dev.slipway.core.image.layer.Waited;
import dev.slipway.core.image.reference.Compression;
import dev.slipway.core.image.reference.Digest;
import dev.slipway.core.image.reference.ImageReference;
import dev.slipway.core.image.reference.ImageReference.Raw;
import dev.slipway.core.image.source.StoppedTime;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.LongAdder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StoredFileTest {
    private static final byte[] CONTENT = content();

    @TempDir private Path folder;
    private HttpServer server;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @ParameterizedTest
    @EnumSource(Compression.class)
    void expandsAFileByItsFirstBytesWhateverItIsCalled(Compression compression) throws Exception {
        var path = stored(Packed.of(compression, CONTENT));

        try (var file = open("raw:" + path)) {
            assertThat(file.compression()).isEqualTo(compression);
            assertThat(expanded(file, file.digest())).isEqualTo(CONTENT);
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Compression.class,
            names = {"GZIP", "ZSTD", "XZ"})
    void refusesAFileThatEndsTooEarly(Compression compression) throws Exception {
        var whole = Packed.of(compression, CONTENT);
        var path = stored(Arrays.copyOf(whole, whole.length / 2));

        assertThat(failure("raw:" + path))
                .isInstanceOfSatisfying(
                        LayerUnreadable.class,
                        it -> assertThat(it.problem()).contains("too early"));
    }

    @ParameterizedTest
    @EnumSource(
            value = Compression.class,
            names = {"GZIP", "ZSTD", "XZ"})
    void refusesWhatFollowsTheCompressedData(Compression compression) throws Exception {
        var whole = Packed.of(compression, CONTENT);
        var longer = Arrays.copyOf(whole, whole.length + 64);
        Arrays.fill(longer, whole.length, longer.length, (byte) 'x');

        assertThat(failure("raw:" + stored(longer))).isInstanceOf(LayerUnreadable.class);
    }

    @Test
    void saysThatAFileIsNotWhatItIsPinnedTo() throws Exception {
        var path = stored(CONTENT);

        assertThat(failure("raw:" + path + "@" + Digest.sha256(new byte[1])))
                .isInstanceOfSatisfying(
                        DigestMismatch.class,
                        it -> assertThat(it.object()).isEqualTo("The file " + path));
    }

    @Test
    void saysThatAFileIsNotThere() {
        assertThat(failure("raw:" + folder.resolve("missing")))
                .isInstanceOfSatisfying(
                        FileUnusable.class, it -> assertThat(it.reason()).contains("not there"));
    }

    @Test
    void fetchesAPinnedFileFromAServer() throws Exception {
        serve(Packed.of(Compression.ZSTD, CONTENT), 0);

        try (var file = open(address(Packed.of(Compression.ZSTD, CONTENT)))) {
            assertThat(file.compression()).isEqualTo(Compression.ZSTD);
            assertThat(file.sizeBytes()).hasValue(Packed.of(Compression.ZSTD, CONTENT).length);
            assertThat(expanded(file, file.digest())).isEqualTo(CONTENT);
        }
    }

    @Test
    void givesUpAServerThatSendsTooLittleEachTime() throws Exception {
        serve(CONTENT, 100);

        assertThat(failure(address(CONTENT))).isInstanceOf(RegistryUnreachable.class);
    }

    @Test
    void saysWhatAServerAnswersThatHasNoSuchFile() throws Exception {
        assertThat(failure(address(CONTENT)))
                .isInstanceOfSatisfying(
                        RegistryAnswered.class,
                        it -> {
                            assertThat(it.status()).isEqualTo(404);
                            assertThat(it.what()).contains("the file http://");
                        });
    }

    @Test
    void asksForNothingOverPlainHttpUnlessItIsAllowed() throws Exception {
        var reference = ((Raw) ImageReference.parse(address(CONTENT))).file();
        var secure = new StoppedTime().options(false, List.of());

        Failure failure = null;
        try (var file = StoredFile.open(reference, secure, _ -> {})) {
            file.bytes();
        } catch (InstallException e) {
            failure = e.failure();
        }
        assertThat(failure)
                .isInstanceOfSatisfying(
                        BadReference.class,
                        it -> assertThat(it.problem()).contains("--plain-http"));
    }

    private Failure failure(String reference) {
        try (var file = open(reference)) {
            expanded(file, file.digest());
            throw new AssertionError("nothing failed");
        } catch (InstallException e) {
            return e.failure();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static StoredFile open(String reference) throws InstallException {
        var file = ((Raw) ImageReference.parse(reference)).file();
        return StoredFile.open(file, new StoppedTime().options(true, List.of()), _ -> {});
    }

    private static byte[] expanded(StoredFile file, Digest expected)
            throws InstallException, InterruptedException {
        var out = new ByteArrayOutputStream();
        try (var stream =
                FileStream.open(
                        file.name(),
                        file.bytes(),
                        expected,
                        file.sizeBytes(),
                        file.compression(),
                        Long.MAX_VALUE,
                        new LongAdder(),
                        Waited.unheard())) {
            for (var block = stream.content().current();
                    block.hasRemaining();
                    block = stream.content().current()) {
                var bytes = new byte[block.remaining()];
                block.get(bytes);
                out.writeBytes(bytes);
            }
        }
        return out.toByteArray();
    }

    private void serve(byte[] bytes, int missing) {
        server.createContext(
                "/file",
                exchange -> {
                    try (exchange) {
                        exchange.sendResponseHeaders(200, bytes.length);
                        exchange.getResponseBody().write(bytes, 0, bytes.length - missing);
                    }
                });
    }

    private String address(byte[] bytes) {
        return "raw+http://127.0.0.1:%d/file@%s"
                .formatted(server.getAddress().getPort(), Digest.sha256(bytes));
    }

    private Path stored(byte[] bytes) throws IOException {
        return Files.write(folder.resolve("image.of-some-kind"), bytes);
    }

    private static byte[] content() {
        var bytes = new byte[300_000];
        new Random(1).nextBytes(bytes);
        Arrays.fill(bytes, 100_000, 200_000, (byte) 0);
        return bytes;
    }
}
