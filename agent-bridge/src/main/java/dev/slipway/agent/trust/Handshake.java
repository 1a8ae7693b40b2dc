package dev.slipway.agent.trust;

import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;

/// The keys of one conversation.
///
/// @param host what the host makes its proof and its messages with
/// @param guest what the guest makes its own with
public record Handshake(SharedKey host, SharedKey guest) {
    private static final HexFormat HEX = HexFormat.of();
    private static final int NONCE = 32;
    private static final String LABEL = "slipway-agent 1";
    private static final String PROOF = "proof";

    /// @param session as the host named it
    /// @param hostNonce and `guestNonce`: hexadecimal
    public static Handshake of(SharedKey key, String session, String hostNonce, String guestNonce) {
        var conversation = String.join("\n", session, hostNonce, guestNonce);
        return new Handshake(
                key.derived(LABEL + " host\n" + conversation),
                key.derived(LABEL + " guest\n" + conversation));
    }

    /// Hexadecimal, never the same twice.
    public static String nonce() {
        var bytes = new byte[NONCE];
        new SecureRandom().nextBytes(bytes);
        return HEX.formatHex(bytes);
    }

    public String guestProof() {
        return HEX.formatHex(guest.mac(PROOF));
    }

    public String hostProof() {
        return HEX.formatHex(host.mac(PROOF));
    }

    /// In a time that does not tell how much of it is right.
    static boolean same(String proof, String right) {
        return MessageDigest.isEqual(HEX.parseHex(proof), HEX.parseHex(right));
    }

    public boolean provesHost(String proof) {
        return same(proof, hostProof());
    }

    public boolean provesGuest(String proof) {
        return same(proof, guestProof());
    }
}
