package dev.slipway.core.image.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.slipway.core.failure.ImageFailure.RegistryUntrusted;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.failure.ToolFailure.FileUnusable;
import dev.slipway.core.image.source.FetchOptions;
import dev.slipway.core.image.source.Notices;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrustTest {
    private static final char[] PASSWORD = "changeit".toCharArray();

    @TempDir private static Path keys;
    private static Path store;
    private static Path certificate;

    @TempDir private Path folder;

    /// Once: each of these programs is a Java virtual machine.
    @BeforeAll
    static void makeCertificate() throws Exception {
        store = keys.resolve("store.p12");
        certificate = keys.resolve("ca.pem");
        keytool(
                "-genkeypair",
                "-alias",
                "registry",
                "-keyalg",
                "EC",
                "-dname",
                "CN=registry",
                "-ext",
                "san=ip:127.0.0.1");
        keytool("-exportcert", "-alias", "registry", "-rfc", "-file", certificate.toString());
    }

    @Test
    void refusesACertificateThatNobodyWeTrustHasSigned() throws Exception {
        try (var registry = registry()) {
            assertThatExceptionOfType(InstallException.class)
                    .isThrownBy(() -> manifest(registry, Optional.empty()))
                    .satisfies(
                            e ->
                                    assertThat(e.failure())
                                            .isInstanceOfSatisfying(
                                                    RegistryUntrusted.class,
                                                    it ->
                                                            assertThat(it.registry())
                                                                    .isEqualTo(
                                                                            registry.authority())));
        }
    }

    @Test
    void trustsAnAuthorityThatTheOperatorNames() throws Exception {
        try (var registry = registry()) {
            assertThat(manifest(registry, Optional.of(certificate)))
                    .isEqualTo(new byte[] {(byte) 123, (byte) 125});
        }
    }

    @Test
    void saysWhichAuthorityFileCannotBeRead() throws Exception {
        var empty = Files.createFile(folder.resolve("empty.pem"));
        try (var registry = registry()) {
            assertThatExceptionOfType(InstallException.class)
                    .isThrownBy(() -> manifest(registry, Optional.of(empty)))
                    .satisfies(e -> assertThat(e.failure()).isInstanceOf(FileUnusable.class));
        }
    }

    private static byte[] manifest(FakeRegistry registry, Optional<Path> authority)
            throws Exception {
        var options = new FetchOptions(false, authority);
        var files = new CredentialFiles(List.of());
        try (var source =
                new RegistrySource(registry.reference(), options, files, Notices.logged())) {
            return source.manifest().bytes();
        }
    }

    private FakeRegistry registry() throws Exception {
        var keys = KeyStore.getInstance(store.toFile(), PASSWORD);
        var managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, PASSWORD);
        var tls = SSLContext.getInstance("TLS");
        tls.init(managers.getKeyManagers(), null, null);
        return new FakeRegistry(tls)
                .at("/v2/a/b/manifests/1", FakeRegistry.answer(200, "{}", Map.of()));
    }

    private static void keytool(String... arguments) throws Exception {
        var argv =
                new java.util.ArrayList<>(
                        List.of(System.getProperty("java.home") + "/bin/keytool"));
        argv.addAll(List.of(arguments));
        argv.addAll(
                List.of(
                        "-keystore",
                        store.toString(),
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        "changeit"));
        var process = new ProcessBuilder(argv).redirectErrorStream(true).start();
        process.getInputStream().readAllBytes();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isZero();
    }
}
