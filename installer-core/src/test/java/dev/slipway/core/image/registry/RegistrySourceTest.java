package dev.slipway.core.image.registry;

import static dev.slipway.core.image.registry.FakeRegistry.answer;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpHandler;
import dev.slipway.core.failure.Failure;
import dev.slipway.core.failure.ImageFailure.BadManifest;
import dev.slipway.core.failure.ImageFailure.DigestMismatch;
import dev.slipway.core.failure.ImageFailure.ImageNotFound;
import dev.slipway.core.failure.ImageFailure.RegistryAnswered;
import dev.slipway.core.failure.ImageFailure.RegistryStalled;
import dev.slipway.core.failure.ImageFailure.RegistryUnauthorized;
import dev.slipway.core.failure.ImageFailure.RegistryUnreachable;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.image.reference.Digest;
import dev.slipway.core.image.reference.ImageReference;
import dev.slipway.core.image.reference.ImageReference.Registry;
import dev.slipway.core.image.source.Document;
import dev.slipway.core.image.source.FetchOptions;
import dev.slipway.core.image.source.Notices;
import dev.slipway.core.image.source.StoppedTime;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RegistrySourceTest {
    private static final String MANIFEST = "/v2/a/b/manifests/1";
    private static final String DOCUMENT = "{\"schemaVersion\":2}";
    private static final Digest DIGEST = Digest.sha256("content".getBytes(UTF_8));
    private static final FetchOptions PATIENT = new StoppedTime().options(true, List.of());
    private static final FetchOptions IMPATIENT =
            new StoppedTime().impatient().options(true, List.of());

    @TempDir private Path folder;
    private FakeRegistry registry;
    private final CountDownLatch over = new CountDownLatch(1);

    @BeforeEach
    void start() throws IOException {
        registry = new FakeRegistry();
    }

    @AfterEach
    void stop() {
        over.countDown();
        registry.close();
    }

    @Test
    void readsAManifestByItsTag() throws Exception {
        registry.at(MANIFEST, ok(Map.of("Content-Type", "application/x; charset=utf-8")));

        var document = manifest();
        assertThat(document.bytes()).isEqualTo(DOCUMENT.getBytes(UTF_8));
        assertThat(document.mediaType()).isEqualTo("application/x");
        assertThat(registry.asked().getFirst().authorization()).isEqualTo("null");
    }

    @Test
    void asksTheTokenServiceThatTheRegistryNames() throws Exception {
        registry.at("/token", answer(200, "{\"token\":\"secret-token\"}", Map.of()));
        registry.at(MANIFEST, guarded("Bearer secret-token", bearer()));

        assertThat(manifest().bytes()).isNotEmpty();
        assertThat(registry.asked())
                .extracting(FakeRegistry.Asked::path)
                .containsExactly(
                        MANIFEST, "/token?service=here&scope=repository%3Aa%2Fb%3Apull", MANIFEST);
    }

    @Test
    void givesCredentialsToTheTokenService() throws Exception {
        registry.at("/token", answer(200, "{\"access_token\":\"t\"}", Map.of()));
        registry.at(MANIFEST, guarded("Bearer t", bearer()));
        try (var source = source(PATIENT, credentials("user:pass"))) {
            source.manifest();
        }

        assertThat(registry.asked().get(1).authorization())
                .isEqualTo("Basic " + base64("user:pass"));
    }

    @Test
    void givesCredentialsToARegistryThatAsksForThem() throws Exception {
        registry.at(MANIFEST, guarded("Basic " + base64("user:pass"), "Basic realm=\"here\""));
        try (var source = source(PATIENT, credentials("user:pass"))) {
            assertThat(source.manifest().bytes()).isNotEmpty();
        }
    }

    @Test
    void neverGivesCredentialsToAnotherHost() throws Exception {
        try (var storage = new FakeRegistry()) {
            var digest = "/v2/a/b/blobs/" + DIGEST;
            storage.at("/stored", answer(200, "content", Map.of()));
            registry.at(MANIFEST, guarded("Basic " + base64("user:pass"), "Basic realm=\"here\""));
            registry.at(
                    digest,
                    answer(
                            307,
                            "",
                            Map.of("Location", "http://" + storage.authority() + "/stored")));
            try (var source = source(PATIENT, credentials("user:pass"))) {
                source.manifest();
                try (var blob = source.blob(DIGEST)) {
                    assertThat(blob.read(ByteBuffer.allocate(100))).isEqualTo(7);
                }
            }

            assertThat(registry.asked().getLast().authorization()).startsWith("Basic");
            assertThat(storage.asked().getLast().authorization()).isEqualTo("null");
        }
    }

    @Test
    void followsARedirectOnTheSameHost() throws Exception {
        registry.at(MANIFEST, answer(302, "", Map.of("Location", "/elsewhere")));
        registry.at("/elsewhere", ok(Map.of()));

        assertThat(manifest().bytes()).isNotEmpty();
    }

    @Test
    void givesUpWhenRedirectsHaveNoEnd() {
        registry.at(MANIFEST, answer(302, "", Map.of("Location", MANIFEST)));

        assertThat(failure()).isInstanceOf(RegistryAnswered.class);
    }

    @Test
    void saysThatCredentialsAreMissingOrWrong() {
        registry.at(MANIFEST, guarded("never", "Basic realm=\"here\""));

        assertThat(failure()).isEqualTo(new RegistryUnauthorized(registry.authority(), "a/b"));
    }

    @Test
    void saysThatATokenIsRefused() {
        registry.at("/token", answer(401, "", Map.of()));
        registry.at(MANIFEST, guarded("never", bearer()));

        assertThat(failure()).isEqualTo(new RegistryUnauthorized(registry.authority(), "a/b"));
    }

    @Test
    void saysThatAnImageIsMissing() throws Exception {
        assertThat(failure()).isEqualTo(new ImageNotFound(registry.reference().text()));
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 500, 503})
    void saysWhatARegistryAnsweredThatCannotHelp(int status) {
        registry.at(MANIFEST, answer(status, "", Map.of()));

        assertThat(failure())
                .isEqualTo(new RegistryAnswered(registry.authority(), status, "the manifest 1"));
    }

    @Test
    void refusesAManifestWithoutEnd() {
        registry.at(MANIFEST, answer(200, "x".repeat((4 << 20) + 1), Map.of()));

        assertThat(failure()).isInstanceOf(BadManifest.class);
    }

    @Test
    void verifiesTheDigestOfAPinnedManifest() {
        registry.at("/v2/a/b/manifests/", ok(Map.of()));

        assertThat(failure("oci://" + registry.authority() + "/a/b@" + DIGEST, PATIENT))
                .isInstanceOf(DigestMismatch.class);
    }

    @Test
    void doesNotWaitForeverForAnAnswer() {
        registry.at(MANIFEST, _ -> hang());

        assertThat(failure(reference(), IMPATIENT)).isInstanceOf(RegistryStalled.class);
    }

    @Test
    void doesNotWaitForeverInTheMiddleOfABlob() {
        registry.at(
                "/v2/a/b/blobs/" + DIGEST,
                exchange -> {
                    exchange.sendResponseHeaders(200, 1000);
                    exchange.getResponseBody().write(new byte[10]);
                    exchange.getResponseBody().flush();
                    hang();
                });

        assertThat(failureOf(IMPATIENT)).isInstanceOf(RegistryStalled.class);
    }

    @Test
    void saysThatNothingListens() throws Exception {
        int port;
        try (var socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }

        assertThat(failure("oci://127.0.0.1:" + port + "/a:1", PATIENT))
                .isInstanceOfSatisfying(
                        RegistryUnreachable.class,
                        it -> assertThat(it.reason()).contains("refused"));
    }

    @Test
    void saysThatAHostIsNotKnown() {
        assertThat(failure("oci://no-such-host.invalid/a:1", PATIENT))
                .isInstanceOfSatisfying(
                        RegistryUnreachable.class,
                        it -> assertThat(it.reason()).contains("resolve"));
    }

    @Test
    void saysThatARegistryDoesNotSpeakTls() throws Exception {
        try (var socket = new ServerSocket(0)) {
            Thread.ofVirtual().start(() -> refuseInPlainText(socket));

            assertThat(
                            failure(
                                    "oci://127.0.0.1:" + socket.getLocalPort() + "/a:1",
                                    new StoppedTime().options(false, List.of())))
                    .isInstanceOfSatisfying(
                            RegistryUnreachable.class,
                            it -> assertThat(it.reason()).contains("TLS"));
        }
    }

    private static void refuseInPlainText(ServerSocket socket) {
        try (var connection = socket.accept()) {
            connection.getOutputStream().write("HTTP/1.1 400 Bad Request\r\n\r\n".getBytes(UTF_8));
            connection.shutdownOutput();
            connection.getInputStream().readAllBytes();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private void hang() {
        try {
            over.await();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private static HttpHandler ok(Map<String, String> headers) {
        return answer(200, DOCUMENT, headers);
    }

    private static HttpHandler guarded(String authorization, String challenge) {
        return exchange -> {
            var given = exchange.getRequestHeaders().getFirst("Authorization");
            if (authorization.equals(given)) {
                answer(exchange, 200, DOCUMENT, Map.of());
            } else {
                answer(exchange, 401, "", Map.of("WWW-Authenticate", challenge));
            }
        };
    }

    private String bearer() {
        return "Bearer realm=\"http://%s/token\",service=\"here\",scope=\"repository:a/b:pull\""
                .formatted(registry.authority());
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(UTF_8));
    }

    private CredentialFiles credentials(String both) throws IOException {
        var file = folder.resolve("auth.json");
        Files.writeString(
                file,
                "{\"auths\":{\"%s\":{\"auth\":\"%s\"}}}"
                        .formatted(registry.authority(), base64(both)));
        return new CredentialFiles(List.of(file));
    }

    private RegistrySource source(FetchOptions options, CredentialFiles files)
            throws InstallException {
        return new RegistrySource(registry.reference(), options, files, Notices.logged());
    }

    private String reference() {
        return "oci://" + registry.authority() + "/a/b:1";
    }

    private Document manifest() throws InstallException, InterruptedException {
        try (var source = source(PATIENT, new CredentialFiles(List.of()))) {
            return source.manifest();
        }
    }

    private Failure failure() {
        return failure(reference(), PATIENT);
    }

    private static Failure failure(String reference, FetchOptions options) {
        return failure(reference, options, RegistrySource::manifest);
    }

    private Failure failureOf(FetchOptions options) {
        return failure(
                reference(),
                options,
                source -> {
                    try (var blob = source.blob(DIGEST)) {
                        var into = ByteBuffer.allocate(1000);
                        while (blob.read(into) > 0) {
                            assertThat(into.position()).isLessThanOrEqualTo(10);
                        }
                    }
                });
    }

    @FunctionalInterface
    private interface Act {
        void on(RegistrySource source) throws InstallException, InterruptedException;
    }

    private static Failure failure(String reference, FetchOptions options, Act act) {
        try (var source =
                new RegistrySource(
                        (Registry) ImageReference.parse(reference),
                        options,
                        new CredentialFiles(List.of()),
                        Notices.logged())) {
            act.on(source);
            throw new AssertionError("nothing failed");
        } catch (InstallException e) {
            return e.failure();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
