package dev.slipway.core.image.signature;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.slipway.core.config.SignatureKey;
import dev.slipway.core.image.TestImage;
import dev.slipway.core.image.reference.Digest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Signs an image in a layout as cosign 2 does (`cosign sign --key`), by what its `SIGNATURE_SPEC.md` says.
public final class TestSigner {
    private static final JsonMapper JSON = JsonMapper.shared();

    /// Of RSA, by their bits: to find primes takes a second, and no test depends on whose key it is.
    private static final Map<Integer, KeyPair> FOUND = new ConcurrentHashMap<>();

    private final KeyPair keys;
    private final String algorithm;

    private TestSigner(KeyPair keys, String algorithm) {
        this.keys = keys;
        this.algorithm = algorithm;
    }

    /// @param key `EC`, `RSA` or `Ed25519`; of `RSA` it is the same key for as many bits, of the others a new one
    /// @param bits 0 where the kind of key has but one size
    public static TestSigner with(String key, int bits, String algorithm)
            throws GeneralSecurityException {
        var keys =
                key.equals("RSA") ? FOUND.computeIfAbsent(bits, TestSigner::rsa) : keys(key, bits);
        return new TestSigner(keys, algorithm);
    }

    private static KeyPair rsa(int bits) {
        try {
            return keys("RSA", bits);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static KeyPair keys(String key, int bits) throws GeneralSecurityException {
        var generator = KeyPairGenerator.getInstance(key);
        if (bits > 0) {
            generator.initialize(bits);
        }
        return generator.generateKeyPair();
    }

    public static TestSigner usual() throws GeneralSecurityException {
        return with("EC", 256, "SHA256withECDSA");
    }

    public String pem() {
        var base64 = Base64.getMimeEncoder(64, new byte[] {'\n'});
        var body = base64.encodeToString(keys.getPublic().getEncoded());
        return "-----BEGIN PUBLIC KEY-----\n" + body + "\n-----END PUBLIC KEY-----\n";
    }

    public SignatureKey key() {
        return SignatureKey.read(pem()).orElseThrow();
    }

    /// Keeps the signature under its tag.
    public void sign(TestImage image, Digest digest) throws Exception {
        sign(image, digest, payload(digest.text()));
    }

    public void sign(TestImage image, Digest digest, byte[] payload) throws Exception {
        var manifest = manifest(image, payload);
        list(image, manifest, digest.text().replace(':', '-') + ".sig");
    }

    /// Keeps the signature as a referrer (cosign's OCI 1.1 mode).
    public void signAsReferrer(TestImage image, Digest digest) throws Exception {
        var manifest = manifest(image, payload(digest.text()));
        manifest.put("artifactType", "application/vnd.dev.cosign.artifact.sig.v1+json");
        manifest.putObject("subject").put("digest", digest.text());
        list(image, manifest, "");
    }

    static byte[] payload(String digest) {
        var json =
                """
                {"critical":{"identity":{"docker-reference":"registry.example/os"},\
                "image":{"docker-manifest-digest":"%s"},\
                "type":"cosign container image signature"},"optional":null}"""
                        .formatted(digest);
        return json.getBytes(UTF_8);
    }

    private ObjectNode manifest(TestImage image, byte[] payload) throws Exception {
        var manifest = JSON.createObjectNode();
        manifest.put("schemaVersion", 2);
        manifest.put("mediaType", "application/vnd.oci.image.manifest.v1+json");
        var config = "application/vnd.oci.image.config.v1+json";
        manifest.set("config", descriptor(image, config, "{}".getBytes(UTF_8)));
        var layer = descriptor(image, "application/vnd.dev.cosign.simplesigning.v1+json", payload);
        layer.putObject("annotations").put("dev.cosignproject.cosign/signature", signed(payload));
        manifest.putArray("layers").add(layer);
        return manifest;
    }

    /// What `cosign sign-blob` writes.
    public String signed(byte[] payload) throws GeneralSecurityException {
        var signature = Signature.getInstance(algorithm);
        signature.initSign(keys.getPrivate());
        signature.update(payload);
        return Base64.getEncoder().encodeToString(signature.sign());
    }

    private static ObjectNode descriptor(TestImage image, String mediaType, byte[] bytes)
            throws Exception {
        var digest = image.writer().blob(bytes);
        var node = JSON.createObjectNode();
        node.put("mediaType", mediaType).put("digest", digest.text()).put("size", bytes.length);
        return node;
    }

    private static void list(TestImage image, ObjectNode manifest, String tag) throws Exception {
        var entry =
                descriptor(
                        image,
                        "application/vnd.oci.image.manifest.v1+json",
                        JSON.writeValueAsBytes(manifest));
        if (!tag.isEmpty()) {
            var annotations = Map.of("org.opencontainers.image.ref.name", tag);
            entry.set("annotations", JSON.valueToTree(annotations));
        }
        append(image.layout().resolve("index.json"), entry);
    }

    private static void append(Path file, ObjectNode entry) throws Exception {
        var index = (ObjectNode) JSON.readTree(Files.readAllBytes(file));
        ((ArrayNode) index.path("manifests")).add(entry);
        Files.write(file, JSON.writeValueAsBytes(index));
    }
}
