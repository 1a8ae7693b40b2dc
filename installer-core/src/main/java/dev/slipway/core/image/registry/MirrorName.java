package dev.slipway.core.image.registry;

import dev.slipway.core.failure.InstallException;
import dev.slipway.core.image.reference.ImageReference;
import dev.slipway.core.image.reference.ImageReference.Registry;
import dev.slipway.core.image.source.Mirror;

/// What an image is called on a mirror.
final class MirrorName {
    private static final String SCHEME = "oci://";

    private MirrorName() {}

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
