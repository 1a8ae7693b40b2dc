package dev.slipway.core.config;

import java.util.Optional;
import java.util.regex.Pattern;

/// Where a mirror is, as far as its text alone can say: a registry, and a repository on it; or the address of a file.
final class MirrorName {
    private static final String HOST = "(?:[A-Za-z0-9.-]+|\\[[0-9A-Fa-f:]+\\])(?::\\d{1,5})?";
    private static final Pattern REGISTRY =
            Pattern.compile("oci://" + HOST + "(?:/[a-z0-9._/-]+)?");
    private static final Pattern FILE =
            Pattern.compile("https?://" + HOST + "(?:/[A-Za-z0-9._~!$&'()*+,;=:%/-]*)?");

    private MirrorName() {}

    /// @param image that the mirror belongs to
    static Optional<Problem> problem(ImageConfiguration image, MirrorConfiguration mirror) {
        var reference = image.reference();
        if (reference.startsWith(ImageName.REGISTRY)) {
            return form(REGISTRY, mirror.location(), "mirror-bad");
        }
        return ImageName.isFetched(reference)
                ? form(FILE, mirror.location(), "mirror-of-file-bad").or(() -> plainHttp(mirror))
                : Optional.of(Problem.of("mirror-needless", mirror.location(), reference));
    }

    private static Optional<Problem> form(Pattern form, String location, String code) {
        if (location.contains("@")) {
            return Optional.of(Problem.of(code, "")); // perhaps a secret
        }
        return form.matcher(location).matches()
                ? Optional.empty()
                : Optional.of(Problem.of(code, location));
    }

    /// A file's address says how it is fetched; plain HTTP must be asked for besides.
    private static Optional<Problem> plainHttp(MirrorConfiguration mirror) {
        var plain = mirror.location().startsWith("http:");
        if (plain && !mirror.plainHttp()) {
            return Optional.of(Problem.of("plain-http-missing", mirror.location()));
        }
        return !plain && mirror.plainHttp()
                ? Optional.of(Problem.of("plain-http-needless", mirror.location()).asWarning())
                : Optional.empty();
    }
}
