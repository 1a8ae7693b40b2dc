package dev.slipway.agent.guest;

import dev.slipway.agent.json.Json;
import dev.slipway.agent.json.Json.Members;
import dev.slipway.agent.message.Capability;
import dev.slipway.agent.message.GuestMessages;
import dev.slipway.agent.message.HostMessage.Authenticate;
import dev.slipway.agent.message.HostMessage.Hello;
import dev.slipway.agent.message.HostMessage.Signed;
import dev.slipway.agent.outgoing.ChunkedFraming;
import dev.slipway.agent.outgoing.Framing;
import dev.slipway.agent.outgoing.Outbox;
import dev.slipway.agent.outgoing.SignedFraming;
import dev.slipway.agent.refusal.Code;
import dev.slipway.agent.refusal.RefusedException;
import dev.slipway.agent.trust.Handshake;
import dev.slipway.agent.trust.SharedKey;
import dev.slipway.agent.trust.Signing;
import dev.slipway.agent.trust.Verification;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;

/// What was agreed with the host since it said hello, if it did.
///
/// Used by the thread that listens only, but for what it `may`.
final class Conversation {
    private static final int PROTOCOL = 1;

    private final Outbox outbox;
    private final Optional<SharedKey> key;
    private final Identity identity;
    private final Clock clock;
    private final Relay relay;
    private volatile Set<Capability> agreed = Set.of();
    private String session = "";
    private Framing framing = Framing.PLAIN;
    private Optional<Handshake> handshake = Optional.empty();
    private Optional<Verification> verification = Optional.empty();

    Conversation(
            Outbox outbox, Optional<SharedKey> key, Identity identity, Clock clock, Relay relay) {
        this.relay = relay;
        this.outbox = outbox;
        this.key = key;
        this.identity = identity;
        this.clock = clock;
        outbox.open(key.isEmpty());
    }

    boolean may(Capability capability) {
        return agreed.contains(capability);
    }

    /// What was not agreed does not exist.
    void require(Capability capability) throws RefusedException {
        if (!may(capability)) {
            throw new RefusedException(Code.UNSUPPORTED, capability.word());
        }
    }

    /// As the host named it.
    String session() {
        return session;
    }

    /// Whether the host has proven who it is, or need not.
    boolean trusts() {
        return key.isEmpty() || verification.isPresent();
    }

    /// Whether a message that is not signed can be the host's.
    boolean trustsUnsigned() {
        return key.isEmpty();
    }

    /// Whatever was agreed before is void.
    void begin(Hello hello) throws RefusedException {
        verification = Optional.empty();
        var offer = key.isEmpty() ? Optional.<Offer>empty() : Optional.of(offer(key.get(), hello));
        handshake = offer.map(Offer::keys);
        session = hello.session();
        agreed = hello.wants();
        framing = framing(hello);
        relay.begin(may(Capability.STREAMS));
        outbox.open(trusts());
        outbox.urge(answer(offer, hello), Optional.of(framing));
    }

    /// The host is gone, and with it what its streams led to.
    void pause() {
        relay.begin(false);
    }

    /// What a host is told that has to prove who it is.
    private record Offer(String nonce, Handshake keys) {}

    private static Offer offer(SharedKey key, Hello hello) throws RefusedException {
        var hostNonce =
                hello.nonce()
                        .orElseThrow(() -> new RefusedException(Code.NOT_AUTHENTICATED, "nonce"));
        var nonce = Handshake.nonce();
        return new Offer(nonce, Handshake.of(key, hello.session(), hostNonce, nonce));
    }

    private Framing framing(Hello hello) {
        return hello.chunk().isPresent() && may(Capability.CHUNKS)
                ? new ChunkedFraming(hello.chunk().get(), may(Capability.COMPRESSION))
                : Framing.PLAIN;
    }

    private Members answer(Optional<Offer> offer, Hello hello) {
        var answer =
                GuestMessages.typed("hello", clock.instant())
                        .with("protocol", PROTOCOL)
                        .with("agent", "slipway-agent")
                        .with("version", identity.version())
                        .with("vm_id", identity.machine())
                        .with("boot_id", identity.boot())
                        .with("run_id", identity.run())
                        .with("longest_line", Reception.LONGEST_LINE)
                        .with(
                                "capabilities",
                                Json.texts(agreed.stream().map(Capability::word).sorted().toList()))
                        .with("authentication", key.isPresent() ? "required" : "none")
                        .with("id", hello.id().map(Json::of));
        if (may(Capability.STREAMS)) {
            answer.with("leads_to", Json.texts(relay.leadsTo()));
        }
        offer.ifPresent(
                made -> answer.with("nonce", made.nonce()).with("proof", made.keys().guestProof()));
        return answer.done();
    }

    /// @throws RefusedException with `bad_proof`; a further try takes a further hello
    void authenticate(Authenticate proof) throws RefusedException {
        var keys =
                handshake.orElseThrow(
                        () -> new RefusedException(Code.OUT_OF_ORDER, "authenticate"));
        if (!keys.provesHost(proof.proof())) {
            handshake = Optional.empty();
            throw new RefusedException(Code.BAD_PROOF, "proof");
        }
        verification = Optional.of(new Verification(keys.host()));
        handshake = Optional.empty();
        var done = GuestMessages.typed("authenticated", clock.instant()).done();
        outbox.urge(done, Optional.of(new SignedFraming(new Signing(keys.guest()), framing)));
        outbox.open(true);
    }

    /// @throws RefusedException where it was not signed by the host, or was said before
    void verify(Signed message) throws RefusedException {
        var check =
                verification.orElseThrow(() -> new RefusedException(Code.OUT_OF_ORDER, "signed"));
        check.check(message.sequence(), message.body(), message.mac());
    }
}
