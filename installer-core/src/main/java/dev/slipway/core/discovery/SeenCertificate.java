package dev.slipway.core.discovery;

import dev.slipway.core.pki.PeerTrust;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;

/// Takes note that a certificate was shown, and trusts none: the handshake ends there.
final class SeenCertificate extends PeerTrust {
    private volatile boolean shown;

    SeenCertificate() {
        super(Side.SERVER);
    }

    boolean shown() {
        return shown;
    }

    @Override
    protected void decide(X509Certificate certificate) throws CertificateException {
        shown = true;
        throw new CertificateException("this is a test, which trusts nobody");
    }
}
