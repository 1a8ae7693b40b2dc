package dev.slipway.core.image.reference;

import dev.slipway.core.failure.ConfigurationFailure.BadArgument;
import dev.slipway.core.failure.InstallException;
import java.util.Locale;

/// What an image runs on, in the words of the OCI image specification (`linux`, `amd64`); the
// variant may be empty.
public record ImagePlatform(String os, String architecture, String variant) {
    public ImagePlatform {
        architecture = normal(architecture);
        variant = architecture.equals("arm64") && variant.equals("v8") ? "" : variant;
    }

    public ImagePlatform(String os, String architecture) {
        this(os, architecture, "");
    }

    /// `os/architecture` or `os/architecture/variant`.
    public static ImagePlatform parse(String text) throws InstallException {
        var parts = text.split("/", -1);
        if (parts.length < 2
                || parts.length > 3
                || !text.matches("[a-z0-9_./-]+")
                || blank(parts)) {
            throw new InstallException(
                    new BadArgument(
                            "The platform",
                            text,
                            "A platform is written os/architecture[/variant], such as linux/amd64."));
        }
        return new ImagePlatform(parts[0], parts[1], parts.length == 3 ? parts[2] : "");
    }

    /// The platform that this program runs on.
    public static ImagePlatform here() {
        var os = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        return new ImagePlatform(
                os.startsWith("sunos") ? "illumos" : os, System.getProperty("os.arch", ""));
    }

    /// Whether an image for `offered` runs here: no variant asked for means that any will do.
    public boolean accepts(ImagePlatform offered) {
        return os.equals(offered.os)
                && architecture.equals(offered.architecture)
                && (variant.isEmpty() || variant.equals(offered.variant));
    }

    /// As [#parse] reads it.
    public String text() {
        return os + "/" + architecture + (variant.isEmpty() ? "" : "/" + variant);
    }

    private static boolean blank(String[] parts) {
        return java.util.Arrays.stream(parts).anyMatch(String::isEmpty);
    }

    private static String normal(String architecture) {
        return switch (architecture) {
            case "x86_64", "x86-64" -> "amd64";
            case "aarch64" -> "arm64";
            default -> architecture;
        };
    }
}
