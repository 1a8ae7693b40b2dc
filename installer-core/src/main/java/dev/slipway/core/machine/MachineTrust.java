package dev.slipway.core.machine;

import dev.slipway.core.failure.ConnectionFailure.UntrustedCertificate;
import dev.slipway.core.pki.Fingerprint;
import dev.slipway.core.pki.Issued;
import java.net.Socket;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.Optional;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedTrustManager;
import org.jspecify.annotations.Nullable;

/// Decides in the handshake whether a machine is the one that is meant, and keeps what it showed.
///
/// A machine is known by its certificate's issuer or fingerprint, not by its host name: it has none of its
/// own yet, and it moves between addresses.
final class MachineTrust extends X509ExtendedTrustManager {
    private final MachineAddress address;
    private final Issued authority;
    private final Optional<Fingerprint> demanded;
    private final Optional<Fingerprint> known;
    private volatile @Nullable Fingerprint seen;
    private volatile @Nullable UntrustedCertificate refusal;

    /// @param demanded what the operator compared: nothing else will do
    /// @param known what was remembered of this address: will do where the authority does not vouch
    MachineTrust(
            MachineAddress address,
            X509Certificate authority,
            Optional<Fingerprint> demanded,
            Optional<Fingerprint> known) {
        this.address = address;
        this.authority = new Issued(authority);
        this.demanded = demanded;
        this.known = known;
    }

    /// Of the certificate that the machine showed, trusted or not.
    Optional<Fingerprint> seen() {
        return Optional.ofNullable(seen);
    }

    Optional<UntrustedCertificate> refusal() {
        return Optional.ofNullable(refusal);
    }

    private void decide(X509Certificate certificate) throws CertificateException {
        var shown = Fingerprint.of(certificate);
        seen = shown;
        var reason = demanded.isPresent() ? unlike(shown) : unknown(certificate, shown);
        if (reason.isPresent()) {
            refusal = new UntrustedCertificate(address.toString(), shown.text(), reason.get());
            throw new CertificateException(reason.get());
        }
    }

    private Optional<String> unlike(Fingerprint shown) {
        return demanded.filter(wanted -> !wanted.equals(shown))
                .map(wanted -> "It is not the one with the fingerprint " + wanted);
    }

    private Optional<String> unknown(X509Certificate certificate, Fingerprint shown) {
        if (known.isPresent() && known.get().equals(shown)) {
            return Optional.empty();
        }
        return authority
                .refuseMachine(certificate)
                .map(
                        reason ->
                                known.map(old -> "It had another one before, " + old)
                                        .orElse(reason));
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine)
            throws CertificateException {
        decide(chain[0]);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket)
            throws CertificateException {
        decide(chain[0]);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type)
            throws CertificateException {
        decide(chain[0]);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine)
            throws CertificateException {
        throw new CertificateException("this side has no clients");
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type, Socket socket)
            throws CertificateException {
        throw new CertificateException("this side has no clients");
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type)
            throws CertificateException {
        throw new CertificateException("this side has no clients");
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return new X509Certificate[0];
    }
}
