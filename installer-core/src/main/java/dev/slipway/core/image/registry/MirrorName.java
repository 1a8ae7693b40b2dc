package dev.slipway.core.image.registry;

import dev.slipway.core.failure.ImageFailure.BadReference;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.image.reference.ImageReference;
import dev.slipway.core.image.reference.ImageReference.Registry;
import dev.slipway.core.image.source.Mirror;
import java.net.URI;
import java.net.URISyntaxException;

/// What an image is called on a mirror.
final class MirrorName {
    private static final String SCHEME = "oci://";

    private MirrorName() {}

    /// The address that the mirror names, or the path of the file on its server.
    static URI of(Mirror mirror, URI file) throws InstallException {
        try {
            var there = new URI(mirror.location());
            return there.getRawPath().isEmpty() ? there.resolve(file.getRawPath()) : there;
        } catch (URISyntaxException _) {
            var problem = "a mirror of a file is an address that begins with http:// or https://";
            throw new InstallException(new BadReference(mirror.location(), problem));
        }
    }

    /// The same tag or digest, in the repository that the mirror names, or in that of the image.
    static Registry of(Mirror mirror, Registry image) throws InstallException {
        var location = mirror.location();
        var host = location.startsWith(SCHEME) ? location.substring(SCHEME.length()) : location;
        var name = host.indexOf('/') < 0 ? host + "/" + image.repository() : host;
        return switch (ImageReference.parse(SCHEME + name)) {
            case Registry there ->
                    new Registry(there.host(), there.port(), there.repository(), image.revision());
            case ImageReference other ->
                    throw new IllegalStateException("not in a registry: " + other);
        };
    }
}
