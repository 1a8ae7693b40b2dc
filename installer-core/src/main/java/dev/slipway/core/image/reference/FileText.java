package dev.slipway.core.image.reference;

import dev.slipway.core.failure.ImageFailure.BadReference;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.image.reference.FileReference.Local;
import dev.slipway.core.image.reference.FileReference.Web;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/// Reads `KIND:PATH[@DIGEST]` and `KIND+https://HOST/PATH@DIGEST`, and says what is wrong with one that is none.
record FileText(String text, String kind) {
    private static final String PIN = "@sha";

    boolean matches() {
        return text.startsWith(kind + ":") || text.startsWith(kind + "+");
    }

    FileReference read() throws InstallException {
        var at = text.lastIndexOf(PIN);
        var place = text.substring(kind.length() + 1, at < 0 ? text.length() : at);
        var pin = at < 0 ? Optional.<Digest>empty() : Optional.of(digest(text.substring(at + 1)));
        if (text.charAt(kind.length()) == ':') {
            return new FileReference(new Local(path(place)), pin);
        }
        if (pin.isEmpty()) {
            throw bad(
                    "a file from the network must be pinned: add @sha256: and the digest that"
                            + " “sha256sum FILE” prints");
        }
        return new FileReference(new Web(address(place)), pin);
    }

    private Digest digest(String digest) throws InstallException {
        return Digest.read(digest)
                .orElseThrow(
                        () ->
                                bad(
                                        "“"
                                                + digest
                                                + "” is not a digest: sha256: and 64 hexadecimal digits"));
    }

    private Path path(String path) throws InstallException {
        if (path.isEmpty()) {
            throw bad("the path is missing");
        }
        try {
            return Path.of(path);
        } catch (InvalidPathException e) {
            throw bad("“" + path + "” is not a path: " + e.getReason());
        }
    }

    private URI address(String address) throws InstallException {
        try {
            var uri = new URI(address);
            if (!"https".equals(uri.getScheme()) && !"http".equals(uri.getScheme())) {
                throw bad("an address starts with https:// or http://");
            }
            return usable(uri);
        } catch (URISyntaxException e) {
            throw bad("“" + address + "” is not an address: " + e.getReason());
        }
    }

    private URI usable(URI uri) throws InstallException {
        if (uri.getRawAuthority() != null && uri.getRawAuthority().indexOf('@') >= 0) {
            throw new InstallException(
                    new BadReference(kind + "+…", "an address may not hold credentials"));
        }
        if (uri.getHost() == null) {
            throw bad("the host is missing");
        }
        if (uri.getRawFragment() != null) {
            throw bad("an address of a file has no part behind a #");
        }
        return uri;
    }

    private InstallException bad(String problem) {
        return new InstallException(new BadReference(text, problem));
    }
}
