package dev.slipway.core.config;

import java.util.Optional;
import java.util.regex.Pattern;

/// Where an image comes from, as far as its text alone can say: `oci://…`, `oci-layout:…`, `oci-archive:…`, or one
/// file: `tar:…`, `zfs-stream:…`, or either from the network: `tar+https://…@sha256:…`.
public final class ImageName {
    static final String REGISTRY = "oci://";
    private static final Pattern FORM =
            Pattern.compile(
                    "oci://[^\\s\\p{Cntrl}/]+/[^\\s\\p{Cntrl}]+|oci-(?:layout|archive):[^\\p{Cntrl}]+"
                            + "|(?:tar|zfs-stream):[^\\p{Cntrl}]+"
                            + "|(?:tar|zfs-stream)\\+https?://[^\\s\\p{Cntrl}/]+/[^\\s\\p{Cntrl}]+");
    private static final Pattern CREDENTIALS =
            Pattern.compile("(?:oci|[a-z-]+\\+https?)://[^/]*@.*", Pattern.DOTALL);

    private ImageName() {}

    public static Optional<Problem> problem(String reference) {
        if (CREDENTIALS.matcher(reference).matches()) {
            return Optional.of(Problem.of("image-has-credentials", ""));
        }
        return FORM.matcher(reference).matches()
                ? Optional.empty()
                : Optional.of(Problem.of("image-bad", reference));
    }

    static Optional<Problem> problem(ImageConfiguration image) {
        var needless = image.plainHttp() && !spokenPlainly(image.reference());
        return problem(image.reference())
                .or(
                        () ->
                                needless
                                        ? Optional.of(
                                                Problem.of("plain-http-needless", image.reference())
                                                        .asWarning())
                                        : Optional.empty());
    }

    /// Whether it may be fetched over plain HTTP at all.
    private static boolean spokenPlainly(String reference) {
        return reference.startsWith(REGISTRY) || reference.matches("[a-z-]+\\+http://.*");
    }

    /// Whether it is what `zfs send` wrote, which only a pool can take.
    static boolean isStream(String reference) {
        return reference.startsWith("zfs-stream:") || reference.startsWith("zfs-stream+");
    }

    /// Whether it is one file, which nobody can have signed as an image.
    static boolean isFile(String reference) {
        return isStream(reference) || reference.startsWith("tar:") || reference.startsWith("tar+");
    }
}
