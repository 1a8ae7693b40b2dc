package dev.slipway.core.kdl;

import java.util.regex.Pattern;

/// Reads KDL documents.
public final class KdlReader {
    private static final String SPACE = "[\\t \\u00A0\\u1680\\u2000-\\u200A\\u202F\\u205F\\u3000]";
    private static final Pattern MARKER =
            Pattern.compile(
                    "\\uFEFF?/-%s*kdl-version%s+([12])%s*([\\n\\r\\f\\u000B\\u0085\\u2028\\u2029]|$)"
                            .replace("%s", SPACE));

    private KdlReader() {}

    public static KdlDocument read(String text, KdlVersion version) throws KdlException {
        return Grammar.of(version, text).document();
    }

    /// Of the version that its first line names (`/- kdl-version 2`), else of that which it is.
    ///
    /// @throws KdlException if it is of neither version; it tells of the one that was followed further
    public static KdlDocument read(String text) throws KdlException {
        return readText(text).document();
    }

    /// With where each node stands.
    static ReadText readText(String text) throws KdlException {
        var marker = MARKER.matcher(text);
        if (marker.lookingAt()) {
            return ReadText.of(text, "1".equals(marker.group(1)) ? KdlVersion.V1 : KdlVersion.V2);
        }
        try {
            return ReadText.of(text, KdlVersion.V2);
        } catch (KdlException newer) {
            return old(text, newer);
        }
    }

    private static ReadText old(String text, KdlException newer) throws KdlException {
        try {
            return ReadText.of(text, KdlVersion.V1);
        } catch (KdlException older) {
            throw older.reached() > newer.reached() ? older : newer;
        }
    }
}
