package dev.slipway.core.image.signature;

import dev.slipway.core.config.SignatureKey;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.EdECPublicKey;
import java.util.List;

/// Bytes and a signature over them.
final class Signed {
    private static final int P_384 = 384;

    private final byte[] payload;
    private final byte[] signature;

    Signed(byte[] payload, byte[] signature) {
        this.payload = payload;
        this.signature = signature;
    }

    /// Whether it is by that key, and says of the image with that digest that it is signed.
    boolean by(SignatureKey key, String digest) {
        return by(key) && SimpleSigning.names(payload, digest);
    }

    private boolean by(SignatureKey key) {
        return algorithms(key.key()).stream().anyMatch(algorithm -> good(algorithm, key.key()));
    }

    /// cosign 2 hashes by SHA-256 whatever the curve, cosign 3 by the hash that fits it.
    private static List<String> algorithms(PublicKey key) {
        return switch (key) {
            case ECPublicKey ec when bits(ec) == P_384 ->
                    List.of("SHA384withECDSA", "SHA256withECDSA");
            case ECPublicKey _ -> List.of("SHA256withECDSA");
            case EdECPublicKey _ -> List.of("Ed25519");
            default -> List.of("SHA256withRSA");
        };
    }

    private static int bits(ECPublicKey key) {
        return key.getParams().getCurve().getField().getFieldSize();
    }

    private boolean good(String algorithm, PublicKey key) {
        try {
            var check = Signature.getInstance(algorithm);
            check.initVerify(key);
            check.update(payload);
            return check.verify(signature);
        } catch (SignatureException | InvalidKeyException _) {
            return false; // not even the form of one by such a key
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
