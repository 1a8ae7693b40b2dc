package dev.slipway.core.machine;

import dev.slipway.core.failure.ConnectionFailure.UntrustedCertificate;
import dev.slipway.core.pki.Fingerprint;
import dev.slipway.core.pki.Issued;
import dev.slipway.core.pki.PeerTrust;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Decides in the handshake whether a machine is the one that is meant, and keeps what it showed.
///
/// A machine is known by its certificate's issuer or fingerprint, not by its host name: it has none of its
/// own yet, and it moves between addresses.
final class MachineTrust extends PeerTrust {
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
        super(Side.SERVER);
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

    @Override
    protected void decide(X509Certificate certificate) throws CertificateException {
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
}
