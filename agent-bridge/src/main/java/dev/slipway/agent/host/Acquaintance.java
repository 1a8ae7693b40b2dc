package dev.slipway.agent.host;

import dev.slipway.agent.host.GuestMessage.Signed;
import dev.slipway.agent.json.Json;
import dev.slipway.agent.message.Capability;
import dev.slipway.agent.outgoing.Framing;
import dev.slipway.agent.outgoing.Outbox;
import dev.slipway.agent.outgoing.SignedFraming;
import dev.slipway.agent.refusal.Code;
import dev.slipway.agent.refusal.RefusedException;
import dev.slipway.agent.trust.Handshake;
import dev.slipway.agent.trust.SharedKey;
import dev.slipway.agent.trust.Signing;
import dev.slipway.agent.trust.Verification;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/// How host and guest come to know each other, on one connection: a greeting, its answer, and where both have a key, the
/// proofs.
final class Acquaintance {
    private static final int LONGEST_LINE = 64 * 1024;
    private static final List<String> WANTED =
            Stream.of(
                            Capability.CHUNKS,
                            Capability.COMPRESSION,
                            Capability.CANCEL,
                            Capability.STREAMS)
                    .map(Capability::word)
                    .toList();

    private final Outbox outbox;
    private final Optional<SharedKey> key;
    private final String session = UUID.randomUUID().toString();
    private final String nonce = Handshake.nonce();
    private Optional<Verification> verification = Optional.empty();
    private boolean proven;

    Acquaintance(Outbox outbox, Optional<SharedKey> key) {
        this.outbox = outbox;
        this.key = key;
    }

    /// Another on each connection.
    String session() {
        return session;
    }

    void greet() {
        outbox.open(false);
        outbox.urge(
                Json.members()
                        .with("type", "hello")
                        .with("id", session)
                        .with("session", session)
                        .with("capabilities", Json.texts(WANTED))
                        .with("longest_line", LONGEST_LINE)
                        .with("nonce", key.map(_ -> Json.of(nonce)))
                        .done(),
                Optional.of(Framing.PLAIN));
    }

    /// Whether this is the answer to our greeting, and not to one before.
    boolean isOurs(Greeting greeting) {
        return greeting.id().equals(session);
    }

    /// @return whether all is said: with a key the host's proof is still to be answered
    /// @throws RefusedException where the guest has another key, or none
    boolean greeted(Greeting greeting) throws RefusedException {
        if (key.isEmpty()) {
            proven = true;
            outbox.open(true);
            return true;
        }
        var proof = greeting.proof().orElseThrow(() -> new RefusedException(Code.BAD_PROOF, "key"));
        var keys = Handshake.of(key.get(), session, nonce, greeting.nonce().orElse(""));
        if (!keys.provesGuest(proof)) {
            throw new RefusedException(Code.BAD_PROOF, "key");
        }
        verification = Optional.of(new Verification(keys.guest()));
        outbox.urge(
                Json.members().with("type", "authenticate").with("proof", keys.hostProof()).done(),
                Optional.of(new SignedFraming(new Signing(keys.host()), Framing.PLAIN)));
        return false;
    }

    /// @throws RefusedException where the guest has proven nothing, or says it again
    void authenticated() throws RefusedException {
        if (verification.isEmpty() || proven) {
            throw new RefusedException(Code.OUT_OF_ORDER, "authenticated");
        }
        proven = true;
        outbox.open(true);
    }

    /// Whether what the guest says now belongs to this conversation.
    boolean made() {
        return proven;
    }

    /// Whether a message that is not signed can be the guest's.
    boolean trustsUnsigned() {
        return key.isEmpty();
    }

    /// @throws RefusedException where the guest did not sign it, or said it before
    void verify(Signed message) throws RefusedException {
        var check =
                verification.orElseThrow(() -> new RefusedException(Code.OUT_OF_ORDER, "signed"));
        check.check(message.sequence(), message.body(), message.mac());
    }
}
