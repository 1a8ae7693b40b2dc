package dev.slipway.core.image.manifest;

import dev.slipway.core.image.reference.Digest;
import dev.slipway.core.image.reference.ImagePlatform;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// Names other content: its kind, digest and size in bytes, and in an index the platform that it is for.
public record Descriptor(String mediaType, Digest digest, long size, JsonNode platformNode) {
    public Optional<ImagePlatform> platform() {
        return platformNode.has("architecture")
                ? Optional.of(platform(platformNode))
                : Optional.empty();
    }

    static ImagePlatform platform(JsonNode node) {
        return new ImagePlatform(
                node.path("os").asString(""),
                node.path("architecture").asString(""),
                node.path("variant").asString(""));
    }
}
