package dev.slipway.core.pki;

import dev.slipway.core.failure.InstallException;
import dev.slipway.core.failure.ToolFailure.FileUnusable;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.List;

/// A private key and the certificate that goes with it.
public record Identity(PrivateKey key, X509Certificate certificate) {
    private static final Base64.Encoder LINES =
            Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII));

    /// Reads both from PEM files; the key as PKCS #8.
    public static Identity read(Path certificateFile, Path keyFile) throws InstallException {
        var certificate = readCertificate(certificateFile);
        try {
            var bytes = unwrapped("PRIVATE KEY", PrivateFiles.read(keyFile));
            var keys = KeyFactory.getInstance(certificate.getPublicKey().getAlgorithm());
            return new Identity(keys.generatePrivate(new PKCS8EncodedKeySpec(bytes)), certificate);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw unreadable(keyFile, "It holds no PKCS #8 key for its certificate.", e);
        }
    }

    /// Reads the first certificate of a PEM file.
    public static X509Certificate readCertificate(Path file) throws InstallException {
        var text = PrivateFiles.read(file);
        try {
            return (X509Certificate)
                    CertificateFactory.getInstance("X.509")
                            .generateCertificate(
                                    new ByteArrayInputStream(
                                            text.getBytes(StandardCharsets.US_ASCII)));
        } catch (CertificateException e) {
            throw unreadable(file, "It holds no X.509 certificate in PEM form.", e);
        }
    }

    /// Writes both as new files; refuses to overwrite either.
    public void write(Path certificateFile, Path keyFile) throws InstallException {
        PrivateFiles.create(keyFile, pem("PRIVATE KEY", key.getEncoded()));
        PrivateFiles.create(certificateFile, pem(certificate));
    }

    public Fingerprint fingerprint() {
        return Fingerprint.of(certificate);
    }

    public List<X509Certificate> chain() {
        return List.of(certificate);
    }

    static String pem(X509Certificate certificate) {
        try {
            return pem("CERTIFICATE", certificate.getEncoded());
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException("a certificate that cannot be encoded", e);
        }
    }

    private static String pem(String kind, byte[] bytes) {
        return "-----BEGIN %s-----\n%s\n-----END %s-----\n"
                .formatted(kind, LINES.encodeToString(bytes), kind);
    }

    private static byte[] unwrapped(String kind, String pem) {
        var start = pem.indexOf("-----BEGIN " + kind + "-----");
        var end = pem.indexOf("-----END " + kind + "-----");
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("no " + kind);
        }
        var body = pem.substring(pem.indexOf('\n', start), end);
        return Base64.getMimeDecoder().decode(body);
    }

    private static InstallException unreadable(Path file, String reason, Exception cause) {
        return new InstallException(new FileUnusable(file.toString(), reason), cause);
    }

    @Override
    public String toString() {
        return "Identity[" + certificate.getSubjectX500Principal() + "]";
    }
}
