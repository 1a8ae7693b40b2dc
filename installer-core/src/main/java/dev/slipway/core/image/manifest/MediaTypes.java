package dev.slipway.core.image.manifest;

import java.util.Set;

/// The kinds of documents of an image.
final class MediaTypes {
    static final Set<String> INDEXES =
            Set.of(
                    "application/vnd.oci.image.index.v1+json",
                    "application/vnd.docker.distribution.manifest.list.v2+json");
    static final Set<String> MANIFESTS =
            Set.of(
                    "application/vnd.oci.image.manifest.v1+json",
                    "application/vnd.docker.distribution.manifest.v2+json");
    static final Set<String> CONFIGURATIONS =
            Set.of(
                    "application/vnd.oci.image.config.v1+json",
                    "application/vnd.docker.container.image.v1+json");

    private MediaTypes() {}
}
