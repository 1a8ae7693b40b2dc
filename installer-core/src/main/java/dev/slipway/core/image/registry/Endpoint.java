package dev.slipway.core.image.registry;

import dev.slipway.core.image.reference.Digest;
import dev.slipway.core.image.reference.ImageReference.Registry;
import java.net.URI;
import java.util.Optional;

/// Where the HTTP interface of a repository is, or a file that is none of its blobs.
///
/// @param file where it is this file, whatever is asked for
record Endpoint(String scheme, String authority, String repository, Optional<URI> file) {
    private static final String DOCKER_HUB = "docker.io";
    private static final String DOCKER_HUB_SERVER = "registry-1.docker.io";

    static Endpoint of(Registry reference, boolean plainHttp) {
        var hub = reference.authority().equals(DOCKER_HUB);
        var repository = reference.repository();
        return new Endpoint(
                plainHttp ? "http" : "https",
                hub ? DOCKER_HUB_SERVER : reference.authority(),
                hub && repository.indexOf('/') < 0 ? "library/" + repository : repository,
                Optional.empty());
    }

    /// A registry as a whole, of which there is only [#catalog].
    static Endpoint of(String authority, boolean plainHttp) {
        return new Endpoint(
                plainHttp ? "http" : "https",
                authority.equals(DOCKER_HUB) ? DOCKER_HUB_SERVER : authority,
                "",
                Optional.empty());
    }

    static Endpoint of(URI file) {
        return new Endpoint(
                file.getScheme(), file.getAuthority(), file.getPath(), Optional.of(file));
    }

    URI manifest(String revision) {
        return address("manifests", revision);
    }

    URI blob(String digest) {
        return file.orElseGet(() -> address("blobs", digest));
    }

    /// For messages.
    String blobName(Digest digest) {
        return file.map(address -> "the file " + address).orElseGet(() -> "the blob " + digest);
    }

    URI tags() {
        return address("tags", "list");
    }

    /// Not of the OCI specification; registries that come from Docker's have it.
    URI catalog() {
        return URI.create("%s://%s/v2/_catalog".formatted(scheme, authority));
    }

    URI referrers(String digest) {
        return address("referrers", digest);
    }

    private URI address(String kind, String name) {
        return URI.create(
                "%s://%s/v2/%s/%s/%s".formatted(scheme, authority, repository, kind, name));
    }
}
