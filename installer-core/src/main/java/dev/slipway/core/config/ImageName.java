package dev.slipway.core.config;

import java.util.Optional;
import java.util.regex.Pattern;

/// Where an image comes from, as far as its text alone can say: `oci://…`, `oci-layout:…` or
/// `oci-archive:…`.
public final class ImageName {
    static final String REGISTRY = "oci://";
    private static final Pattern FORM =
            Pattern.compile(
                    "oci://[^\\s\\p{Cntrl}/]+/[^\\s\\p{Cntrl}]+|oci-(?:layout|archive):[^\\p{Cntrl}]+");
    private static final Pattern CREDENTIALS = Pattern.compile("oci://[^/]*@.*", Pattern.DOTALL);

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
        var needless = image.plainHttp() && !image.reference().startsWith(REGISTRY);
        return problem(image.reference())
                .or(
                        () ->
                                needless
                                        ? Optional.of(
                                                Problem.of("plain-http-needless", image.reference())
                                                        .asWarning())
                                        : Optional.empty());
    }
}
