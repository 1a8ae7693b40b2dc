package dev.slipway.core.pki;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// The SHA-256 of a certificate, as consoles and screens show it: `SHA256:` and upper-case hexadecimal
/// pairs separated by `:`.
public record Fingerprint(String text) {
    private static final String PREFIX = "SHA256:";
    private static final Pattern PAIRS = Pattern.compile("([0-9A-F]{2}:){31}[0-9A-F]{2}");
    private static final HexFormat HEX = HexFormat.ofDelimiter(":").withUpperCase();

    public static Fingerprint of(X509Certificate certificate) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded());
            return new Fingerprint(PREFIX + HEX.formatHex(digest));
        } catch (NoSuchAlgorithmException | CertificateEncodingException e) {
            throw new IllegalStateException("every JDK has SHA-256 and DER", e);
        }
    }

    /// Reads what a person typed: in any case, with or without the prefix. Empty where it is none.
    public static Optional<Fingerprint> parse(String typed) {
        var upper = typed.strip().toUpperCase(Locale.ROOT);
        var pairs = upper.startsWith(PREFIX) ? upper.substring(PREFIX.length()) : upper;
        return PAIRS.matcher(pairs).matches()
                ? Optional.of(new Fingerprint(PREFIX + pairs))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return text;
    }
}
