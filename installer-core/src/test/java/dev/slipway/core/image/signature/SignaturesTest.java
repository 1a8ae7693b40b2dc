package dev.slipway.core.image.signature;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.core.config.SignatureKey;
import dev.slipway.core.failure.ImageFailure.DigestMismatch;
import dev.slipway.core.failure.ImageFailure.ImageUnsigned;
import dev.slipway.core.failure.ImageFailure.SignatureRefused;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.image.Images;
import dev.slipway.core.image.Onlooker;
import dev.slipway.core.image.TestImage;
import dev.slipway.core.image.reference.Digest;
import dev.slipway.core.image.reference.ImageReference;
import dev.slipway.core.image.reference.ImageReference.Layout;
import dev.slipway.core.image.reference.InspectedImage;
import dev.slipway.core.image.reference.InspectedImage.Signature;
import dev.slipway.core.image.reference.ResolvedImage;
import dev.slipway.core.image.registry.EmbeddedRegistry;
import dev.slipway.core.image.source.FetchOptions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SignaturesTest {
    @TempDir private Path folder;
    private final Images images = new Images(FetchOptions.plain());
    private TestImage image;
    private ResolvedImage resolved;

    @BeforeEach
    void start() throws Exception {
        image = new TestImage(folder);
        image.layer(tar -> tar.file("a", 0644, "some text".getBytes(UTF_8)));
        resolved = image.resolve();
    }

    @ParameterizedTest
    @CsvSource({
        "EC, 256, SHA256withECDSA",
        "EC, 384, SHA256withECDSA",
        "EC, 384, SHA384withECDSA",
        "RSA, 2048, SHA256withRSA",
        "Ed25519, 0, Ed25519"
    })
    void acceptsTheKeysOfCosign(String key, int bits, String algorithm) throws Exception {
        var signer = TestSigner.with(key, bits, algorithm);
        signer.sign(image, index());

        assertThat(images.requireSignature(resolved, signer.key())).isEqualTo(index());
    }

    @Test
    void saysWhetherAnImageIsSigned() throws Exception {
        var signer = TestSigner.usual();
        var other = TestSigner.usual().key();
        var unsigned = images.inspect(resolved, Optional.of(other)).signature();
        signer.sign(image, index());

        assertThat(unsigned).isEqualTo(new Signature.Refused(other.fingerprint(), 0));
        assertThat(images.inspect(resolved, Optional.empty()))
                .isEqualTo(new InspectedImage(List.of("linux/amd64"), new Signature.Unverified(1)));
        assertThat(images.inspect(resolved, Optional.of(signer.key())).signature())
                .isEqualTo(new Signature.Verified(signer.key().fingerprint()));
        assertThat(images.inspect(resolved, Optional.of(other)).signature())
                .isEqualTo(new Signature.Refused(other.fingerprint(), 1));
    }

    @Test
    void acceptsASignatureOfTheManifestItself() throws Exception {
        var signer = TestSigner.usual();
        var manifest = Digest.parse(resolved.digest());
        signer.sign(image, manifest);

        assertThat(manifest).isNotEqualTo(index());
        assertThat(images.requireSignature(resolved, signer.key())).isEqualTo(manifest);
    }

    @Test
    void findsASignatureThatRefersToTheImage() throws Exception {
        var signer = TestSigner.usual();
        signer.signAsReferrer(image, index());

        assertThat(images.requireSignature(resolved, signer.key())).isEqualTo(index());
    }

    @Test
    void findsTheGoodOneAmongOthers() throws Exception {
        var signer = TestSigner.usual();
        TestSigner.usual().sign(image, index());
        signer.signAsReferrer(image, index());

        assertThat(images.requireSignature(resolved, signer.key())).isEqualTo(index());
    }

    @Test
    void refusesAnImageWithoutASignature() throws Exception {
        var key = TestSigner.usual().key();

        refuses(key, new ImageUnsigned(resolved.reference(), key.fingerprint()));
    }

    @Test
    void refusesTheSignatureOfAnotherKey() throws Exception {
        var key = TestSigner.usual().key();
        TestSigner.usual().sign(image, index());

        refuses(key, new SignatureRefused(resolved.reference(), key.fingerprint(), 1));
    }

    @Test
    void refusesTheSignatureOfAnotherImage() throws Exception {
        var signer = TestSigner.usual();
        signer.sign(image, index(), TestSigner.payload("sha256:" + "00".repeat(32)));

        refuses(
                signer.key(),
                new SignatureRefused(resolved.reference(), signer.key().fingerprint(), 1));
    }

    @Test
    void refusesWhatWasSignedAsSomethingElse() throws Exception {
        var signer = TestSigner.usual();
        var other = new String(TestSigner.payload(index().text()), UTF_8);
        signer.sign(image, index(), other.replace("cosign container", "other").getBytes(UTF_8));

        refuses(
                signer.key(),
                new SignatureRefused(resolved.reference(), signer.key().fingerprint(), 1));
    }

    @Test
    void doesNotLookAtAPayloadThatWasChanged() throws Exception {
        var signer = TestSigner.usual();
        signer.sign(image, index());
        var payload = image.blob(Digest.sha256(TestSigner.payload(index().text())).text());
        Files.writeString(payload, "{}");

        assertThatThrownBy(() -> images.requireSignature(resolved, signer.key()))
                .isInstanceOfSatisfying(
                        InstallException.class,
                        e -> assertThat(e.failure()).isInstanceOf(DigestMismatch.class));
    }

    @Test
    void findsASignatureInARegistry() throws Exception {
        var signer = TestSigner.usual();
        signer.sign(image, index());
        try (var registry = EmbeddedRegistry.start(Map.of("os", image.layout()))) {
            var reference = ImageReference.parse("oci://" + registry.authority() + "/os:test");
            var there = images.resolve(reference, TestImage.PLATFORM);

            assertThat(images.requireSignature(there, signer.key())).isEqualTo(index());
            assertThatThrownBy(() -> images.requireSignature(there, TestSigner.usual().key()))
                    .isInstanceOf(InstallException.class);
        }
    }

    @Test
    void aCopyBringsTheSignaturesAlong() throws Exception {
        var byTag = TestSigner.usual();
        var asReferrer = TestSigner.usual();
        byTag.sign(image, index());
        asReferrer.signAsReferrer(image, Digest.parse(resolved.digest()));
        var copy = new Layout(folder.resolve("copy"), "kept");
        var copied = images.copy(image.reference(), Optional.empty(), copy, Onlooker.unseen());

        var there = images.resolve(copy, TestImage.PLATFORM);
        assertThat(copied.signatures()).isEqualTo(2);
        for (var signer : List.of(byTag, asReferrer)) {
            assertThat(images.requireSignature(there, signer.key())).isNotNull();
        }
    }

    private Digest index() throws InstallException {
        return Digest.parse(resolved.named());
    }

    private void refuses(SignatureKey key, dev.slipway.core.failure.Failure why) {
        assertThatThrownBy(() -> images.requireSignature(resolved, key))
                .isInstanceOfSatisfying(
                        InstallException.class, e -> assertThat(e.failure()).isEqualTo(why));
    }
}
