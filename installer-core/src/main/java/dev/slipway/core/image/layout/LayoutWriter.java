package dev.slipway.core.image.layout;

import com.github.luben.zstd.ZstdOutputStream;
import dev.slipway.core.image.reference.Compression;
import dev.slipway.core.image.reference.Digest;
import dev.slipway.core.image.reference.ImagePlatform;
import dev.slipway.core.image.reference.ImageReference.Layout;
import dev.slipway.core.image.reference.ResolvedImage.Layer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import tools.jackson.databind.json.JsonMapper;

/// Builds a small image in an OCI layout folder, in memory layer by layer: for demonstrations and tests.
///
/// Call [#layer] for each layer, lowest first, then [#image] for each platform, and [#index] at the end. The same
/// entries and time give the same digests.
public final class LayoutWriter {
    private static final String INDEX = "application/vnd.oci.image.index.v1+json";
    private static final String MANIFEST = "application/vnd.oci.image.manifest.v1+json";
    private static final String CONFIGURATION = "application/vnd.oci.image.config.v1+json";

    private final Path layout;
    private final Instant created;
    private final List<Layer> layers = new ArrayList<>();
    private final List<Map<String, Object>> images = new ArrayList<>();

    /// @param created of all files and of the image
    public LayoutWriter(Path layout, Instant created) throws IOException {
        this.layout = layout;
        this.created = created;
        Files.createDirectories(layout.resolve("blobs", "sha256"));
        Files.writeString(layout.resolve("oci-layout"), "{\"imageLayoutVersion\":\"1.0.0\"}");
    }

    /// Says which entries a layer has.
    @FunctionalInterface
    public interface Entries {
        void write(TarWriter archive) throws IOException;
    }

    public Layer layer(Compression compression, Entries entries) throws IOException {
        var archive = new ByteArrayOutputStream();
        try (var tar = new TarWriter(archive, created)) {
            entries.write(tar);
        }
        return layer(compression, archive.toByteArray());
    }

    /// @param archive a whole tar archive
    public Layer layer(Compression compression, byte[] archive) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var out = compressing(compression, bytes)) {
            out.write(archive);
        }
        var digest = blob(bytes.toByteArray());
        var diffId = Digest.sha256(archive);
        var layer = new Layer(digest.text(), diffId.text(), compression.mediaType(), bytes.size());
        layers.add(layer);
        return layer;
    }

    private static OutputStream compressing(Compression compression, OutputStream out)
            throws IOException {
        return switch (compression) {
            case NONE -> out;
            case GZIP -> new GZIPOutputStream(out);
            case ZSTD -> new ZstdOutputStream(out);
            case XZ -> throw new IllegalArgumentException("no layer is compressed by xz");
        };
    }

    /// Makes an image for `platform` of the layers so far.
    ///
    /// @return the digest of its manifest
    public Digest image(ImagePlatform platform) throws IOException {
        var configuration = blob(json(configuration(platform)));
        var manifest =
                json(
                        Map.of(
                                "schemaVersion",
                                2,
                                "mediaType",
                                MANIFEST,
                                "config",
                                descriptor(CONFIGURATION, configuration, size(configuration)),
                                "layers",
                                layers.stream().map(LayoutWriter::descriptor).toList()));
        var digest = blob(manifest);
        var entry = new java.util.TreeMap<>(descriptor(MANIFEST, digest, manifest.length));
        entry.put("platform", Map.of("os", platform.os(), "architecture", platform.architecture()));
        images.add(entry);
        return digest;
    }

    private Map<String, Object> configuration(ImagePlatform platform) {
        return Map.of(
                "created", created.toString(),
                "os", platform.os(),
                "architecture", platform.architecture(),
                "config", Map.of(),
                "rootfs",
                        Map.of(
                                "type",
                                "layers",
                                "diff_ids",
                                layers.stream().map(Layer::diffId).toList()));
    }

    /// Names all images so far by one tag.
    public Layout index(String tag) throws IOException {
        var index = json(Map.of("schemaVersion", 2, "mediaType", INDEX, "manifests", images));
        var entry = new java.util.TreeMap<>(descriptor(INDEX, blob(index), index.length));
        entry.put("annotations", Map.of("org.opencontainers.image.ref.name", tag));
        var top = json(Map.of("schemaVersion", 2, "mediaType", INDEX, "manifests", List.of(entry)));
        Files.write(layout.resolve("index.json"), top);
        return new Layout(layout, tag);
    }

    private static Map<String, Object> descriptor(Layer layer) {
        return Map.of(
                "mediaType",
                layer.mediaType(),
                "digest",
                layer.digest(),
                "size",
                layer.sizeBytes());
    }

    private static Map<String, Object> descriptor(String mediaType, Digest digest, long size) {
        return Map.of("mediaType", mediaType, "digest", digest.text(), "size", size);
    }

    private long size(Digest digest) throws IOException {
        return Files.size(LayoutSource.file(layout, digest));
    }

    /// Adds content that nothing names yet.
    public Digest blob(byte[] bytes) throws IOException {
        var digest = Digest.sha256(bytes);
        Files.write(LayoutSource.file(layout, digest), bytes);
        return digest;
    }

    private static byte[] json(Map<String, Object> value) {
        return JsonMapper.shared().writeValueAsBytes(sorted(value));
    }

    /// Maps that a program makes have no order of their own, and a digest needs one.
    private static Object sorted(Object value) {
        return switch (value) {
            case Map<?, ?> map -> {
                var sorted = new java.util.TreeMap<String, Object>();
                map.forEach((key, each) -> sorted.put(String.valueOf(key), sorted(each)));
                yield sorted;
            }
            case List<?> list -> list.stream().map(LayoutWriter::sorted).toList();
            default -> value;
        };
    }
}
