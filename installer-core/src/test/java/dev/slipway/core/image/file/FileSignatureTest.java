package dev.slipway.core.image.file;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.slipway.core.config.SignatureKey;
import dev.slipway.core.failure.Failure;
import dev.slipway.core.failure.ImageFailure.BadReference;
import dev.slipway.core.failure.ImageFailure.ImageUnsigned;
import dev.slipway.core.failure.ImageFailure.SignatureRefused;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.image.Images;
import dev.slipway.core.image.TestImage;
import dev.slipway.core.image.reference.Digest;
import dev.slipway.core.image.reference.ImageReference;
import dev.slipway.core.image.reference.InspectedImage.Signature;
import dev.slipway.core.image.reference.ResolvedImage;
import dev.slipway.core.image.signature.TestSigner;
import dev.slipway.core.image.source.FetchOptions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileSignatureTest {
    private static final Path OPENSSL = Path.of("/usr/bin/openssl");

    @TempDir private Path folder;
    private final Images images = new Images(FetchOptions.plain());
    private byte[] archive = new byte[0];

    @BeforeEach
    void make() throws Exception {
        archive = TestArchive.in(folder.resolve("made"));
    }

    @ParameterizedTest
    @CsvSource({
        "EC, 256, SHA256withECDSA",
        "EC, 384, SHA256withECDSA",
        "RSA, 2048, SHA256withRSA",
        "RSA, 3072, SHA256withRSA",
        "RSA, 2049, SHA256withRSA",
    })
    void acceptsWhatTheKeySigned(String kind, int bits, String algorithm) throws Exception {
        var signer = TestSigner.with(kind, bits, algorithm);
        var image = signed(signer.signed(archive) + "\n");

        assertThat(images.requireSignature(image, signer.key()).text()).isEqualTo(image.digest());
        assertThat(images.inspect(image, Optional.of(signer.key())).signature())
                .isEqualTo(new Signature.Verified(signer.key().fingerprint()));
    }

    @ParameterizedTest
    @CsvSource({"EC, 256, SHA256withECDSA", "RSA, 2048, SHA256withRSA"})
    void refusesWhatTheKeySignedOfAnotherFile(String kind, int bits, String algorithm)
            throws Exception {
        var signer = TestSigner.with(kind, bits, algorithm);
        var image = signed(signer.signed("another".getBytes(UTF_8)));

        assertThat(failure(image, signer.key())).isInstanceOf(SignatureRefused.class);
    }

    @ParameterizedTest
    @CsvSource({"EC, 384, SHA384withECDSA", "RSA, 2048, SHA512withRSA", "Ed25519, 0, Ed25519"})
    void refusesWhatIsNotASignatureOfTheSha256(String kind, int bits, String algorithm)
            throws Exception {
        var signer = TestSigner.with(kind, bits, algorithm);

        assertThat(failure(signed(signer.signed(archive)), signer.key()))
                .isInstanceOf(SignatureRefused.class);
    }

    @Test
    void refusesTheSignatureOfAnotherKey() throws Exception {
        var expected = TestSigner.usual().key();
        var image = signed(TestSigner.usual().signed(archive));

        assertThat(failure(image, expected))
                .isEqualTo(new SignatureRefused(image.reference(), expected.fingerprint(), 1));
        assertThat(images.inspect(image, Optional.of(expected)).signature())
                .isEqualTo(new Signature.Refused(expected.fingerprint(), 1));
        assertThat(images.inspect(image, Optional.empty()).signature())
                .isEqualTo(new Signature.Unverified(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no Base64!", "AAAA", "PGh0bWw+"})
    void refusesWhatIsNoSignature(String text) throws Exception {
        var image = signed(text);

        assertThat(failure(image, TestSigner.usual().key())).isInstanceOf(SignatureRefused.class);
        assertThat(failure(image, TestSigner.with("RSA", 2048, "SHA256withRSA").key()))
                .isInstanceOf(SignatureRefused.class);
    }

    @Test
    void saysThatThereIsNone() throws Exception {
        var image = resolved("tar:" + stored());
        var key = TestSigner.usual().key();

        assertThat(failure(image, key))
                .isEqualTo(new ImageUnsigned(image.reference(), key.fingerprint()));
        assertThat(images.inspect(image, Optional.of(key)).signature())
                .isEqualTo(new Signature.Refused(key.fingerprint(), 0));
    }

    @Test
    void saysThatASignatureIsNotOfAnotherDigest() throws Exception {
        var file = stored();
        var computation = Digest.Algorithm.SHA512.start();
        computation.update(archive);
        var pin = Digest.finish(Digest.Algorithm.SHA512, computation);

        assertThat(failure(resolved("tar:" + file + "@" + pin), TestSigner.usual().key()))
                .isInstanceOf(BadReference.class);
    }

    @Test
    void isFetchedFromBesideTheFile() throws Exception {
        var signer = TestSigner.usual();
        try (var server = FileServer.start()) {
            server.with("/a%20b/root.tar", archive);
            server.with("/a%20b/root.tar.sig", signer.signed(archive).getBytes(UTF_8));
            var pin = "@" + Digest.sha256(archive);
            var image = resolved("tar+" + server.address() + "/a%20b/root.tar" + pin);

            assertThat(images.requireSignature(image, signer.key())).isNotNull();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"-newkey ec -pkeyopt ec_paramgen_curve:P-256", "-newkey rsa:2048"})
    void acceptsWhatOpensslSigned(String kind) throws Exception {
        assumeTrue(Files.isExecutable(OPENSSL), "openssl is not installed");
        var file = stored();
        openssl("req -x509 -nodes -subj /CN=x -keyout key -out certificate " + kind);
        openssl("pkey -in key -pubout -out public");
        openssl("dgst -sha256 -sign key -out signature " + file);
        openssl("base64 -in signature -out " + file + ".sig");
        var key = SignatureKey.read(Files.readString(folder.resolve("public"))).orElseThrow();

        assertThat(images.requireSignature(resolved("tar:" + file), key)).isNotNull();
    }

    private void openssl(String arguments) throws Exception {
        var command = (OPENSSL + " " + arguments).split(" ");
        var process =
                new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        var running = process.start();
        var said = new String(running.getInputStream().readAllBytes(), UTF_8);
        assertThat(running.waitFor()).as(said).isZero();
    }

    private Failure failure(ResolvedImage image, SignatureKey key) {
        var thrown =
                catchThrowableOfType(
                        InstallException.class, () -> images.requireSignature(image, key));
        return thrown.failure();
    }

    private ResolvedImage signed(String signature) throws Exception {
        var file = stored();
        Files.writeString(Path.of(file + ".sig"), signature);
        return resolved("tar:" + file);
    }

    private ResolvedImage resolved(String reference) throws Exception {
        return images.resolve(ImageReference.parse(reference), TestImage.PLATFORM);
    }

    private Path stored() throws Exception {
        return Files.write(folder.resolve("root.tar"), archive);
    }
}
