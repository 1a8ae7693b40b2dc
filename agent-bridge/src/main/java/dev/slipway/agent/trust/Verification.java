package dev.slipway.agent.trust;

import dev.slipway.agent.refusal.Code;
import dev.slipway.agent.refusal.RefusedException;

/// Lets through what the other side signed, each message once and in order. Some may be missing: who wants an answer asks
/// again.
public final class Verification {
    private final SharedKey key;
    private long last;

    public Verification(SharedKey key) {
        this.key = key;
    }

    /// @throws RefusedException where it is of somebody else, or came before
    public void check(long sequence, String body, String mac) throws RefusedException {
        if (!Handshake.same(mac, Signing.mac(key, sequence, body))) {
            throw new RefusedException(Code.BAD_PROOF, "mac");
        }
        if (sequence <= last) {
            throw new RefusedException(Code.OUT_OF_ORDER, Long.toString(sequence));
        }
        last = sequence;
    }
}
