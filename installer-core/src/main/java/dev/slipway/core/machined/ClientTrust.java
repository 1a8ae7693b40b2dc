package dev.slipway.core.machined;

import dev.slipway.core.pki.Issued;
import dev.slipway.core.pki.PeerTrust;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.Optional;

/// Which clients may connect: those of the authority, or anybody while pairing.
///
/// Whoever connects has proved that the key of his certificate is his: leases are bound to it.
final class ClientTrust extends PeerTrust {
    private final Optional<X509Certificate> authority;

    ClientTrust(Optional<X509Certificate> authority) {
        super(Side.CLIENT);
        this.authority = authority;
    }

    @Override
    protected void decide(X509Certificate certificate) throws CertificateException {
        var reason = authority.flatMap(issuer -> new Issued(issuer).refuseClient(certificate));
        if (reason.isPresent()) {
            throw new CertificateException(reason.get());
        }
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return authority.stream().toArray(X509Certificate[]::new);
    }
}
