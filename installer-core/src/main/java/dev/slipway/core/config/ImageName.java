package dev.slipway.core.config;

import java.util.Optional;
import java.util.regex.Pattern;

/// Where an image comes from, as far as its text alone can say: `oci://…`, `oci-layout:…`, `oci-archive:…`, or one
/// file, `tar:…`, `zfs-stream:…`, `raw:…`, or each of them from the network, such as `tar+https://…@sha256:…`.
public final class ImageName {
    static final String REGISTRY = "oci://";
    private static final Pattern FROM_NETWORK = Pattern.compile("[a-z-]+\\+");
    private static final Pattern PLAIN_FILE = Pattern.compile("[a-z-]+\\+http://");
    private static final Pattern FORM =
            Pattern.compile(
                    "oci://[^\\s\\p{Cntrl}/]+/[^\\s\\p{Cntrl}]+"
                            + "|(?:oci-layout|oci-archive|raw|tar|zfs-stream):[^\\p{Cntrl}]+"
                            + "|(?:raw|tar|zfs-stream)\\+https?://[^\\s\\p{Cntrl}/]+/[^\\s\\p{Cntrl}]*");
    private static final Pattern PIN = Pattern.compile(".*@sha(?:256|512):[0-9a-f]{64,128}");
    private static final Pattern OTHER_PIN = Pattern.compile(".*@sha512:[0-9a-f]{128}");
    private static final Pattern CREDENTIALS =
            Pattern.compile("(?:oci|[a-z-]+\\+https?)://[^/]*@.*", Pattern.DOTALL);

    private ImageName() {}

    static boolean isRaw(String reference) {
        return reference.startsWith("raw:") || reference.startsWith("raw+");
    }

    public static Optional<Problem> problem(String reference) {
        if (CREDENTIALS.matcher(reference).matches()) {
            return Optional.of(Problem.of("image-has-credentials", ""));
        }
        if (!FORM.matcher(reference).matches()) {
            return Optional.of(Problem.of("image-bad", reference));
        }
        var unpinned = isFetched(reference) && !PIN.matcher(reference).matches();
        return unpinned ? Optional.of(Problem.of("image-not-pinned", reference)) : Optional.empty();
    }

    static Optional<Problem> problem(ImageConfiguration image) {
        return problem(image.reference()).or(() -> plainHttp(image));
    }

    /// A registry's address does not say how it is spoken with, and a file's does.
    private static Optional<Problem> plainHttp(ImageConfiguration image) {
        var file = PLAIN_FILE.matcher(image.reference()).lookingAt();
        if (file && !image.plainHttp()) {
            return Optional.of(Problem.of("plain-http-missing", image.reference()));
        }
        var needless = image.plainHttp() && !file && !image.reference().startsWith(REGISTRY);
        return needless
                ? Optional.of(Problem.of("plain-http-needless", image.reference()).asWarning())
                : Optional.empty();
    }

    /// Whether it is what `zfs send` wrote, which only a pool can take.
    static boolean isStream(String reference) {
        return reference.startsWith("zfs-stream:") || reference.startsWith("zfs-stream+");
    }

    /// Whether it is one file, which is signed as such.
    static boolean isFile(String reference) {
        return isStream(reference)
                || isRaw(reference)
                || reference.startsWith("tar:")
                || reference.startsWith("tar+");
    }

    /// Whether it is one file of a web server.
    static boolean isFetched(String reference) {
        return FROM_NETWORK.matcher(reference).lookingAt();
    }

    /// Whether its digest is not by SHA-256.
    static boolean isPinnedOtherwise(String reference) {
        return OTHER_PIN.matcher(reference).matches();
    }
}
