package dev.slipway.core.image.copy;

import java.util.List;

/// What an image is that is there and whole.
///
/// @param digest of what the reference names
/// @param images the digests of the manifests, one for each platform
/// @param bytes of all blobs, as they are kept
/// @param expandedBytes of the archives in the layers
public record Examined(String digest, List<String> images, long bytes, long expandedBytes) {
    public Examined {
        images = List.copyOf(images);
    }
}
