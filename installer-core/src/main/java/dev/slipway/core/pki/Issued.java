package dev.slipway.core.pki;

import java.security.GeneralSecurityException;
import java.security.cert.CertPathValidator;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateFactory;
import java.security.cert.PKIXParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Whether a certificate was issued by an authority, for a purpose, and is valid now.
///
/// Host names are not looked at: a machine that is about to be installed has none of its own.
public record Issued(X509Certificate authority) {
    private static final String SERVER = "1.3.6.1.5.5.7.3.1";
    private static final String CLIENT = "1.3.6.1.5.5.7.3.2";

    /// Why it is no machine's certificate of this authority; empty where it is one.
    public Optional<String> refuseMachine(X509Certificate certificate) {
        return refuse(certificate, SERVER);
    }

    /// Why it is no client's certificate of this authority; empty where it is one.
    public Optional<String> refuseClient(X509Certificate certificate) {
        return refuse(certificate, CLIENT);
    }

    private Optional<String> refuse(X509Certificate certificate, String usage) {
        try {
            validate(certificate);
            var usages = certificate.getExtendedKeyUsage();
            return usages != null && usages.contains(usage)
                    ? Optional.empty()
                    : Optional.of("It was issued for another purpose");
        } catch (CertPathValidatorException e) {
            return Optional.of(reason(e));
        } catch (GeneralSecurityException e) {
            return Optional.of("It cannot be read");
        }
    }

    private void validate(X509Certificate certificate) throws GeneralSecurityException {
        var parameters = new PKIXParameters(Set.of(new TrustAnchor(authority, null)));
        parameters.setRevocationEnabled(false);
        var path = CertificateFactory.getInstance("X.509").generateCertPath(List.of(certificate));
        CertPathValidator.getInstance("PKIX").validate(path, parameters);
    }

    private static String reason(CertPathValidatorException e) {
        return switch (e.getReason()) {
            case CertPathValidatorException.BasicReason.EXPIRED -> "It has expired";
            case CertPathValidatorException.BasicReason.NOT_YET_VALID -> "It is not valid yet";
            case null, default -> "It was not issued by the known authority";
        };
    }
}
