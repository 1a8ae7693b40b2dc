package dev.slipway.core.machine;

import java.security.SecureRandom;
import java.util.stream.Collectors;

/// The secret that the machine's console shows. Never printed.
public record ClaimCode(String text) {
    private static final String CROCKFORD = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 8;

    public ClaimCode {
        text = text.strip();
    }

    /// Forty bits that a person can read aloud.
    public static ClaimCode random() {
        return new ClaimCode(
                new SecureRandom()
                        .ints(LENGTH, 0, CROCKFORD.length())
                        .mapToObj(digit -> CROCKFORD.substring(digit, digit + 1))
                        .collect(Collectors.joining()));
    }

    @Override
    public String toString() {
        return "ClaimCode[…]";
    }
}
