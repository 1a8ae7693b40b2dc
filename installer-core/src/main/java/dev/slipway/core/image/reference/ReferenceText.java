package dev.slipway.core.image.reference;

import dev.slipway.core.failure.ImageFailure.BadReference;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.image.reference.ImageReference.Archive;
import dev.slipway.core.image.reference.ImageReference.Layout;
import dev.slipway.core.image.reference.ImageReference.Raw;
import dev.slipway.core.image.reference.ImageReference.Registry;
import dev.slipway.core.image.reference.ImageReference.Revision;
import dev.slipway.core.image.reference.ImageReference.Tar;
import dev.slipway.core.image.reference.ImageReference.ZfsStream;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.OptionalInt;
import java.util.function.BiFunction;
import java.util.regex.Pattern;

/// Reads a reference and says what is wrong with one that is none.
///
/// The grammar is that of the OCI distribution specification.
record ReferenceText(String text) {
    private static final String REGISTRY = "oci://";
    private static final String LAYOUT = "oci-layout:";
    private static final String ARCHIVE = "oci-archive:";
    private static final String LATEST = "latest";
    private static final int LONGEST_NAME = 255;
    private static final int LAST_PORT = 65_535;
    private static final Pattern TAG = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9._-]{0,127}");
    private static final Pattern HOST =
            Pattern.compile("\\[[0-9A-Fa-f:.]+]|[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?");
    private static final Pattern NAME =
            Pattern.compile("[a-z0-9]++(?:(?:\\.|__?|-++)[a-z0-9]++)*+");

    ImageReference read() throws InstallException {
        if (text.startsWith(REGISTRY)) {
            return registry(text.substring(REGISTRY.length()));
        }
        if (text.startsWith(LAYOUT)) {
            return local(text.substring(LAYOUT.length()), Layout::new);
        }
        if (text.startsWith(ARCHIVE)) {
            return local(text.substring(ARCHIVE.length()), Archive::new);
        }
        var raw = new FileText(text, Raw.KIND);
        if (raw.matches()) {
            return new Raw(raw.read());
        }
        var tar = new FileText(text, Tar.KIND);
        if (tar.matches()) {
            return new Tar(tar.read());
        }
        var stream = new FileText(text, ZfsStream.KIND);
        if (stream.matches()) {
            return new ZfsStream(stream.read());
        }
        throw bad(
                "it starts with none of oci://, oci-layout:, oci-archive:, tar:, zfs-stream: and"
                        + " raw:");
    }

    ImagePlace place() throws InstallException {
        if (text.equals(ImagePlace.Media.TEXT)) {
            return new ImagePlace.Media();
        }
        if (!text.startsWith(REGISTRY)) {
            throw bad("it does not start with oci://");
        }
        var rest = text.substring(REGISTRY.length());
        return rest.indexOf('/') < 0
                ? new ImagePlace.Registry(authority(rest))
                : new ImagePlace.Repository(registry(rest));
    }

    private String authority(String authority) throws InstallException {
        var port = port(authority);
        return host(authority) + (port.isPresent() ? ":" + port.getAsInt() : "");
    }

    private ImageReference local(String rest, BiFunction<Path, String, ImageReference> form)
            throws InstallException {
        var colon = rest.lastIndexOf(':');
        var tagged = colon >= 0 && rest.indexOf('/', colon) < 0;
        var path = tagged ? rest.substring(0, colon) : rest;
        if (path.isEmpty()) {
            throw bad("the path is missing");
        }
        return form.apply(path(path), tagged ? tag(rest.substring(colon + 1)) : LATEST);
    }

    private Path path(String path) throws InstallException {
        try {
            return Path.of(path);
        } catch (InvalidPathException e) {
            throw bad("“" + path + "” is not a path: " + e.getReason());
        }
    }

    private Registry registry(String rest) throws InstallException {
        var slash = rest.indexOf('/');
        if (slash < 0) {
            throw bad("the name of the image is missing after the host");
        }
        return registry(rest.substring(0, slash), rest.substring(slash + 1));
    }

    private Registry registry(String authority, String image) throws InstallException {
        var at = image.indexOf('@');
        var named = at < 0 ? image : image.substring(0, at);
        var colon = named.indexOf(':');
        var repository = repository(colon < 0 ? named : named.substring(0, colon));
        var tag = colon < 0 ? LATEST : tag(named.substring(colon + 1));
        var revision = at < 0 ? new Revision.Tag(tag) : pinned(image.substring(at + 1));
        return new Registry(host(authority), port(authority), repository, revision);
    }

    private String host(String authority) throws InstallException {
        var colon = portColon(authority);
        var host = colon < 0 ? authority : authority.substring(0, colon);
        if (host.isEmpty()) {
            throw bad("the host is missing");
        }
        return matching(HOST, host, "a host name or an address");
    }

    private OptionalInt port(String authority) throws InstallException {
        var colon = portColon(authority);
        return colon < 0 ? OptionalInt.empty() : OptionalInt.of(port(authority, colon + 1));
    }

    private int port(String authority, int start) throws InstallException {
        var digits = authority.substring(start);
        var port = digits.matches("[0-9]{1,5}") ? Integer.parseInt(digits) : 0;
        if (port < 1 || port > LAST_PORT) {
            throw bad("“" + digits + "” is not a port: 1 to 65535");
        }
        return port;
    }

    private static int portColon(String authority) {
        return authority.indexOf(':', authority.lastIndexOf(']') + 1);
    }

    private String repository(String name) throws InstallException {
        if (name.isEmpty()) {
            throw bad("the name of the image is missing after the host");
        }
        if (name.length() > LONGEST_NAME) {
            throw bad("the name of the image is longer than 255 characters");
        }
        for (var part : name.split("/", -1)) {
            matching(
                    NAME,
                    part,
                    "a part of a name: lower-case letters and digits, with . _ - between them");
        }
        return name;
    }

    private String tag(String tag) throws InstallException {
        return matching(TAG, tag, "a tag: up to 128 letters, digits, and . _ -");
    }

    private Revision pinned(String digest) throws InstallException {
        return Digest.read(digest)
                .map(Revision.Pinned::new)
                .orElseThrow(
                        () ->
                                bad(
                                        "“"
                                                + digest
                                                + "” is not a digest: sha256: and 64 hexadecimal digits"));
    }

    private String matching(Pattern pattern, String part, String what) throws InstallException {
        if (!pattern.matcher(part).matches()) {
            throw bad("“" + part + "” is not " + what);
        }
        return part;
    }

    private InstallException bad(String problem) {
        return new InstallException(new BadReference(text, problem));
    }
}
