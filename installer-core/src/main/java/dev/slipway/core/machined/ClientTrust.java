package dev.slipway.core.machined;

import dev.slipway.core.pki.Issued;
import java.net.Socket;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.Optional;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedTrustManager;

/// Which clients may connect: those of the authority, or anybody while pairing.
///
/// Whoever connects has proved that the key of his certificate is his: leases are bound to it.
final class ClientTrust extends X509ExtendedTrustManager {
    private final Optional<X509Certificate> authority;

    ClientTrust(Optional<X509Certificate> authority) {
        this.authority = authority;
    }

    private void decide(X509Certificate certificate) throws CertificateException {
        var reason = authority.flatMap(issuer -> new Issued(issuer).refuseClient(certificate));
        if (reason.isPresent()) {
            throw new CertificateException(reason.get());
        }
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine)
            throws CertificateException {
        decide(chain[0]);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type, Socket socket)
            throws CertificateException {
        decide(chain[0]);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type)
            throws CertificateException {
        decide(chain[0]);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine)
            throws CertificateException {
        throw new CertificateException("this side has no servers");
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket)
            throws CertificateException {
        throw new CertificateException("this side has no servers");
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type)
            throws CertificateException {
        throw new CertificateException("this side has no servers");
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return authority.stream().toArray(X509Certificate[]::new);
    }
}
