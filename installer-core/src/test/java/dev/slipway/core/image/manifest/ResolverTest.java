package dev.slipway.core.image.manifest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.core.failure.Failure;
import dev.slipway.core.failure.ImageFailure.BadManifest;
import dev.slipway.core.failure.ImageFailure.DigestMismatch;
import dev.slipway.core.failure.ImageFailure.NoLayers;
import dev.slipway.core.failure.ImageFailure.NoMatchingPlatform;
import dev.slipway.core.failure.ImageFailure.UnsupportedMediaType;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.image.reference.Digest;
import dev.slipway.core.image.reference.ImagePlatform;
import dev.slipway.core.image.reference.ImageReference;
import dev.slipway.core.image.reference.ResolvedImage;
import dev.slipway.core.image.source.ByteSource;
import dev.slipway.core.image.source.Document;
import dev.slipway.core.image.source.ImageSource;
import dev.slipway.core.image.source.Repository;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResolverTest {
    private static final String OCI = "application/vnd.oci.image.";
    private static final String DOCKER = "application/vnd.docker.";
    private static final String LAYER = OCI + "layer.v1.tar+gzip";
    private static final Digest D = Digest.sha256(new byte[0]);

    private final Map<String, byte[]> documents = new HashMap<>();
    private String top = "";
    private String topType = "";

    @Test
    void choosesTheManifestForThePlatform() throws Exception {
        var arm = manifest(OCI + "manifest.v1+json", config("arm64"), LAYER);
        var amd = manifest(OCI + "manifest.v1+json", config("amd64"), LAYER);
        top = index(OCI + "index.v1+json", entry(arm, "arm64"), entry(amd, "amd64"));

        assertThat(resolve().digest()).isEqualTo(amd.text());
        assertThat(resolve().platform()).isEqualTo("linux/amd64");
        assertThat(resolve().sizeBytes()).isEqualTo(7);
    }

    @Test
    void readsWhatDockerWrites() throws Exception {
        var layer = DOCKER + "image.rootfs.diff.tar.gzip";
        var config = config("amd64", DOCKER + "container.image.v1+json");
        var amd = manifest(DOCKER + "distribution.manifest.v2+json", config, layer);
        top = index(DOCKER + "distribution.manifest.list.v2+json", entry(amd, "amd64"));

        assertThat(resolve().layers().getFirst().mediaType()).isEqualTo(layer);
    }

    @Test
    void goesByTheSendersWordWhereADocumentDoesNotSayWhatItIs() throws Exception {
        top = text(manifest("", config("amd64"), LAYER));
        topType = OCI + "manifest.v1+json";

        assertThat(resolve().layers()).hasSize(1);
    }

    @Test
    void saysWhichPlatformsThereAre() {
        var arm = manifest(OCI + "manifest.v1+json", config("arm64"), LAYER);
        top = index(OCI + "index.v1+json", entry(arm, "arm64"), entry(arm, "riscv64"));

        assertThat(failure())
                .isEqualTo(
                        new NoMatchingPlatform(
                                reference().text(), "linux/amd64", "linux/arm64, linux/riscv64"));
    }

    @Test
    void anImageWithoutAnIndexMustBeForThePlatformToo() {
        top = text(manifest(OCI + "manifest.v1+json", config("s390x"), LAYER));

        assertThat(failure()).isInstanceOf(NoMatchingPlatform.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/vnd.oci.image.layer.nondistributable.v1.tar+gzip",
                "application/vnd.docker.image.rootfs.foreign.diff.tar.gzip",
                "application/vnd.example.helm.chart",
                ""
            })
    void refusesLayersThatItCannotUnpack(String mediaType) {
        top = text(manifest(OCI + "manifest.v1+json", config("amd64"), mediaType));

        assertThat(failure()).isInstanceOf(UnsupportedMediaType.class);
    }

    @Test
    void refusesWhatIsNoImage() {
        top =
                text(
                        manifest(
                                OCI + "manifest.v1+json",
                                config("amd64", "application/vnd.example.config"),
                                LAYER));
        assertThat(failure()).isInstanceOf(UnsupportedMediaType.class);

        top = "{\"schemaVersion\":1,\"mediaType\":\"" + DOCKER + "distribution.manifest.v1+json\"}";
        assertThat(failure()).isInstanceOf(UnsupportedMediaType.class);
    }

    @Test
    void refusesAnImageWithoutLayers() {
        top = text(manifest(OCI + "manifest.v1+json", config("amd64")));

        assertThat(failure()).isInstanceOf(NoLayers.class);
    }

    @Test
    void refusesLayersWithoutDigestsOfTheirArchives() {
        top = text(manifest(OCI + "manifest.v1+json", config("amd64"), LAYER, LAYER));

        assertThat(failure()).isInstanceOf(BadManifest.class);
    }

    @Test
    void verifiesManifestsAndConfigurations() {
        var config = config("amd64");
        var amd = manifest(OCI + "manifest.v1+json", config, LAYER);
        top = index(OCI + "index.v1+json", entry(amd, "amd64"));
        documents.put(amd.text(), "{}".getBytes(UTF_8));
        assertThat(failure()).isInstanceOf(DigestMismatch.class);

        top = text(manifest(OCI + "manifest.v1+json", config, LAYER));
        documents.put(config.digest().text(), "{}".getBytes(UTF_8));
        assertThat(failure()).isInstanceOf(DigestMismatch.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "not json", "{\"layers\":[],\"manifests\":[]}", "null"})
    void refusesWhatIsNoManifest(String text) {
        top = text;
        topType = OCI + "manifest.v1+json";

        assertThat(failure()).isInstanceOf(BadManifest.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "1.5", "\"7\"", "99999999999999999999", "null"})
    void refusesASizeThatIsNone(String size) {
        var config = config("amd64");
        top =
                text(manifest(OCI + "manifest.v1+json", config, LAYER))
                        .replace("\"size\":7", "\"size\":" + size);

        assertThat(failure()).isInstanceOf(BadManifest.class);
    }

    @Test
    void doesNotFollowIndexesWithoutEnd() {
        var inner = add(index(OCI + "index.v1+json"));
        for (var i = 0; i < 10; i++) {
            inner = add(index(OCI + "index.v1+json", entry(inner, "amd64")));
        }
        top = text(inner);

        assertThat(failure()).isInstanceOf(BadManifest.class);
    }

    private record Config(Digest digest, String mediaType) {}

    private Config config(String architecture) {
        return config(architecture, OCI + "config.v1+json");
    }

    private Config config(String architecture, String mediaType) {
        var json =
                "{\"os\":\"linux\",\"architecture\":\"%s\",\"rootfs\":{\"diff_ids\":[\"%s\"]}}"
                        .formatted(architecture, D);
        return new Config(add(json), mediaType);
    }

    private Digest manifest(String mediaType, Config config, String... layers) {
        var list = new StringBuilder();
        for (var layer : layers) {
            list.append(list.isEmpty() ? "" : ",").append(descriptor(layer, D, ""));
        }
        return add(
                "{\"schemaVersion\":2,\"mediaType\":\"%s\",\"config\":%s,\"layers\":[%s]}"
                        .formatted(
                                mediaType,
                                descriptor(config.mediaType(), config.digest(), ""),
                                list));
    }

    private static String index(String mediaType, String... entries) {
        return "{\"schemaVersion\":2,\"mediaType\":\"%s\",\"manifests\":[%s]}"
                .formatted(mediaType, String.join(",", entries));
    }

    private static String entry(Digest manifest, String architecture) {
        return descriptor(
                "",
                manifest,
                ",\"platform\":{\"os\":\"linux\",\"architecture\":\"%s\"}".formatted(architecture));
    }

    private static String descriptor(String mediaType, Digest digest, String more) {
        return "{\"mediaType\":\"%s\",\"digest\":\"%s\",\"size\":7%s}"
                .formatted(mediaType, digest, more);
    }

    private Digest add(String json) {
        var bytes = json.getBytes(UTF_8);
        var digest = Digest.sha256(bytes);
        documents.put(digest.text(), bytes);
        return digest;
    }

    private String text(Digest digest) {
        return new String(bytes(digest), UTF_8);
    }

    private byte[] bytes(Digest digest) {
        return Objects.requireNonNull(documents.get(digest.text()));
    }

    private static ImageReference reference() {
        try {
            return ImageReference.parse("oci://registry.test/a:1");
        } catch (InstallException e) {
            throw new AssertionError(e);
        }
    }

    private ResolvedImage resolve() throws InstallException, InterruptedException {
        return new Resolver(new Held(), reference(), new ImagePlatform("linux", "amd64")).resolve();
    }

    private Failure failure() {
        try {
            resolve();
            throw new AssertionError("nothing failed");
        } catch (InstallException e) {
            return e.failure();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private final class Held implements ImageSource {
        @Override
        public Document manifest() {
            return new Document(topType, top.getBytes(UTF_8));
        }

        @Override
        public Document manifest(Digest digest) {
            return new Document("", bytes(digest));
        }

        @Override
        public ByteSource blob(Digest digest) {
            var bytes = ByteBuffer.wrap(bytes(digest));
            return new ByteSource() {
                @Override
                public int read(ByteBuffer into) {
                    var count = Math.min(bytes.remaining(), into.remaining());
                    into.put(bytes.slice(bytes.position(), count));
                    bytes.position(bytes.position() + count);
                    return count == 0 ? -1 : count;
                }

                @Override
                public void close() {}
            };
        }

        @Override
        public Repository repository() {
            throw new UnsupportedOperationException("a resolver does not look beside the image");
        }

        @Override
        public void close() {}
    }
}
