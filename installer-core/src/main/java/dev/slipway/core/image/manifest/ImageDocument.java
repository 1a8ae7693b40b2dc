package dev.slipway.core.image.manifest;

import dev.slipway.core.failure.ImageFailure.BadManifest;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.image.reference.Digest;
import dev.slipway.core.image.reference.ImagePlatform;
import dev.slipway.core.image.source.Document;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// JSON about the image `reference`, read with every doubt a failure.
public record ImageDocument(String reference, String mediaType, JsonNode json) {
    /// The document says what it is; where it does not, the sender's word counts.
    public static ImageDocument of(String reference, Document document) throws InstallException {
        var json = json(reference, document.bytes());
        if (json.has("manifests") && json.has("layers")) {
            throw bad(reference, "it is both an index and a manifest");
        }
        var own = json.path("mediaType").asString("");
        return new ImageDocument(reference, own.isEmpty() ? document.mediaType() : own, json);
    }

    private static JsonNode json(String reference, byte[] bytes) throws InstallException {
        try {
            var json = JsonMapper.shared().readTree(bytes);
            if (!json.isObject()) {
                throw bad(reference, "it is not a JSON object");
            }
            return json;
        } catch (JacksonException e) {
            throw new InstallException(new BadManifest(reference, "it is not JSON"), e);
        }
    }

    public boolean isIndex() {
        return MediaTypes.INDEXES.contains(mediaType)
                || (unnamed() && json.path("manifests").isArray());
    }

    /// That an index says its images are for; none of a manifest.
    public List<String> platforms() throws InstallException {
        var entries = isIndex() ? descriptors("manifests") : List.<Descriptor>of();
        return entries.stream()
                .flatMap(entry -> entry.platform().stream())
                .map(ImagePlatform::text)
                .toList();
    }

    public boolean isManifest() {
        return MediaTypes.MANIFESTS.contains(mediaType)
                || (unnamed() && json.path("layers").isArray());
    }

    /// OCI lets a document leave its media type out, and a simple file server does not know it.
    private boolean unnamed() {
        return mediaType.isEmpty()
                || mediaType.equals("application/json")
                || mediaType.equals("application/octet-stream");
    }

    /// The configuration and the layers of a manifest, in this order; none of an index.
    public List<Descriptor> blobs() throws InstallException {
        var blobs = new ArrayList<Descriptor>();
        if (isIndex()) {
            return blobs;
        }
        blobs.add(descriptor(json.path("config")));
        blobs.addAll(descriptors("layers"));
        return blobs;
    }

    public List<Descriptor> descriptors(String field) throws InstallException {
        var descriptors = new ArrayList<Descriptor>();
        for (var each : json.path(field)) {
            descriptors.add(descriptor(each));
        }
        return descriptors;
    }

    public Descriptor descriptor(JsonNode node) throws InstallException {
        var digest = digest(node.path("digest").asString(""));
        var size = node.path("size");
        if (!size.isIntegralNumber() || !size.canConvertToLong() || size.asLong() < 0) {
            throw bad("the size of " + digest + " is not a number of bytes");
        }
        var mediaType = node.path("mediaType").asString("");
        return new Descriptor(mediaType, digest, size.asLong(), node.path("platform"));
    }

    public List<Digest> diffIds() throws InstallException {
        var digests = new ArrayList<Digest>();
        for (var each : json.path("rootfs").path("diff_ids")) {
            digests.add(digest(each.asString("")));
        }
        return digests;
    }

    private Digest digest(String text) throws InstallException {
        return Digest.read(text).orElseThrow(() -> bad("“" + text + "” is not a digest"));
    }

    InstallException bad(String problem) {
        return bad(reference, problem);
    }

    private static InstallException bad(String reference, String problem) {
        return new InstallException(new BadManifest(reference, problem));
    }
}
