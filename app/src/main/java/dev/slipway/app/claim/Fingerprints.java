package dev.slipway.app.claim;

import java.util.ArrayList;

/// A fingerprint in two lines of sixteen pairs, as the machine's console shows it: easier to compare by eye.
final class Fingerprints {
    private static final int HALF = 16 * 3;

    private Fingerprints() {}

    static String lines(String fingerprint) {
        var lines = new ArrayList<String>();
        var pairs = fingerprint.replaceFirst("^SHA256:", "");
        for (var start = 0; start < pairs.length(); start += HALF) {
            lines.add(pairs.substring(start, Math.min(start + HALF, pairs.length())));
        }
        return String.join("\n", lines);
    }
}
