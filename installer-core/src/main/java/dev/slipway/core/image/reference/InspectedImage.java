package dev.slipway.core.image.reference;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;

/// What can be known of an image without fetching it, beside what its name stands for.
///
/// @param platforms that it says it is for; empty where its name leads to one image alone, or to a file
public record InspectedImage(List<String> platforms, Signature signature) {
    public InspectedImage {
        platforms = List.copyOf(platforms);
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "signature")
    public sealed interface Signature {
        /// Nobody has said by which key it must be signed, so that none was verified.
        ///
        /// @param kept how many signatures there are, by whomever
        record Unverified(int kept) implements Signature {}

        /// @param key the fingerprint of the key that signed it
        record Verified(String key) implements Signature {}

        /// @param key the fingerprint of the key that must have signed it
        /// @param kept how many signatures there are, none of them by it and of this very image
        record Refused(String key, int kept) implements Signature {}
    }
}
