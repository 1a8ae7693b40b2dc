package dev.slipway.core.config;

import java.util.Optional;
import java.util.regex.Pattern;

/// Where a mirror is, as far as its text alone can say: a registry, and a repository on it.
final class MirrorName {
    private static final Pattern FORM =
            Pattern.compile(
                    "oci://(?:[A-Za-z0-9.-]+|\\[[0-9A-Fa-f:]+\\])(?::\\d{1,5})?(?:/[a-z0-9._/-]+)?");

    private MirrorName() {}

    /// @param image that the mirror belongs to
    static Optional<Problem> problem(ImageConfiguration image, String location) {
        if (!image.reference().startsWith(ImageName.REGISTRY)) {
            return Optional.of(Problem.of("mirror-needless", location, image.reference()));
        }
        if (location.contains("@")) {
            return Optional.of(Problem.of("mirror-bad", "")); // perhaps a secret
        }
        return FORM.matcher(location).matches()
                ? Optional.empty()
                : Optional.of(Problem.of("mirror-bad", location));
    }
}
