package dev.slipway.core.image.signature;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What a signature is of: the JSON of containers/image's `docs/containers-signature.5.md`, as cosign uses it.
///
/// The name in it is not looked at, as cosign does not: an image may be copied, and stays what was signed.
final class SimpleSigning {
    private static final String TYPE = "cosign container image signature";

    private SimpleSigning() {}

    /// Whether `payload` says that the image with that digest is signed.
    static boolean names(byte[] payload, String digest) {
        try {
            var critical = JsonMapper.shared().readTree(payload).path("critical");
            return text(critical.path("type")).equals(TYPE)
                    && text(critical.path("image").path("docker-manifest-digest")).equals(digest);
        } catch (JacksonException _) {
            return false;
        }
    }

    private static String text(JsonNode node) {
        return node.asString("");
    }
}
