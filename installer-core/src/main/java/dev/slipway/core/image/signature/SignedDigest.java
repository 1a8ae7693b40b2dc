package dev.slipway.core.image.signature;

import dev.slipway.core.config.SignatureKey;
import dev.slipway.core.image.reference.Digest;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.Signature;
import java.security.SignatureException;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.util.Arrays;
import java.util.HexFormat;

/// A signature over the SHA-256 of some bytes: whoever knows that digest need not read them again.
///
/// ECDSA is computed over it as it is (FIPS 186-5, 6.4), RSA over its encoding EMSA-PKCS1-v1_5 (RFC 8017, 9.2).
/// Ed25519 signs the bytes themselves, and has no place here.
public final class SignedDigest {
    /// `DigestInfo` of SHA-256 up to the digest (RFC 8017, 9.2, note 1).
    private static final byte[] DIGEST_INFO =
            HexFormat.of().parseHex("3031300d060960864801650304020105000420");

    private final byte[] sha256;
    private final byte[] signature;

    /// @param digest by SHA-256
    public SignedDigest(Digest digest, byte[] signature) {
        if (digest.algorithm() != Digest.Algorithm.SHA256) {
            throw new IllegalArgumentException("not by SHA-256: " + digest);
        }
        this.sha256 = HexFormat.of().parseHex(digest.hex());
        this.signature = signature.clone();
    }

    public boolean by(SignatureKey key) {
        return switch (key.key()) {
            case ECPublicKey ec -> by(ec);
            case RSAPublicKey rsa -> by(rsa);
            default -> false;
        };
    }

    private boolean by(ECPublicKey key) {
        try {
            var check = Signature.getInstance("NONEwithECDSA");
            check.initVerify(key);
            check.update(sha256);
            return check.verify(signature);
        } catch (SignatureException | InvalidKeyException _) {
            return false; // not even the form of one by such a key
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /// The whole encoding is built and compared: a verifier that parses it can be deceived.
    private boolean by(RSAPublicKey key) {
        var length = (key.getModulus().bitLength() + 7) / 8;
        var number = new BigInteger(1, signature);
        return signature.length == length
                && number.compareTo(key.getModulus()) < 0
                && number.modPow(key.getPublicExponent(), key.getModulus())
                        .equals(new BigInteger(1, encoded(length)));
    }

    private byte[] encoded(int length) {
        var encoded = new byte[length];
        var info = length - DIGEST_INFO.length - sha256.length;
        encoded[1] = 1;
        Arrays.fill(encoded, 2, info - 1, (byte) 0xff);
        System.arraycopy(DIGEST_INFO, 0, encoded, info, DIGEST_INFO.length);
        System.arraycopy(sha256, 0, encoded, info + DIGEST_INFO.length, sha256.length);
        return encoded;
    }
}
