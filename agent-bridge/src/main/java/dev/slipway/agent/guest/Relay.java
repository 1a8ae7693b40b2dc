package dev.slipway.agent.guest;

import dev.slipway.agent.message.StreamMessage;
import dev.slipway.agent.outgoing.Outbox;
import dev.slipway.agent.refusal.Code;
import dev.slipway.agent.refusal.RefusedException;
import dev.slipway.agent.relay.Address;
import dev.slipway.agent.relay.ByteStream;
import dev.slipway.agent.relay.Streams;
import dev.slipway.agent.relay.Streams.Side;
import java.io.IOException;
import java.net.Socket;
import java.util.List;
import java.util.Optional;

/// The streams with whoever is the host now. They lead to the machine API of this guest, if its owner says where that is,
/// and nowhere else; where the streams lead to that the guest opens, the host decides.
final class Relay {
    static final String MACHINE = "machine";

    private final Optional<Address> machine;
    private final Ledger ledger;
    private final Outbox outbox;
    private Optional<Streams> streams = Optional.empty();

    Relay(Optional<Address> machine, Ledger ledger, Outbox outbox) {
        this.machine = machine;
        this.ledger = ledger;
        this.outbox = outbox;
    }

    /// What the host can open streams to.
    List<String> leadsTo() {
        return machine.isPresent() ? List.of(MACHINE) : List.of();
    }

    /// All of the conversation before is over.
    ///
    /// @param agreed whether there are streams in the new one
    synchronized void begin(boolean agreed) {
        streams.ifPresent(Streams::close);
        var lane = outbox.lane();
        streams =
                agreed
                        ? Optional.of(
                                new Streams(
                                        Side.GUEST,
                                        message -> lane.put(message.message()),
                                        this::machine))
                        : Optional.empty();
    }

    private Socket machine(String to) throws RefusedException {
        ledger.opens(to);
        if (!to.equals(MACHINE)) {
            throw new RefusedException(Code.DENIED, to);
        }
        return machine.orElseThrow(() -> new RefusedException(Code.UNSUPPORTED, to)).connect();
    }

    void take(StreamMessage message) throws RefusedException, InterruptedException {
        var now = now();
        if (now.isEmpty()) {
            throw new RefusedException(Code.UNSUPPORTED, "streams");
        }
        now.get().take(message);
    }

    /// To what the host lets programs of this guest reach.
    ByteStream open(String to) throws IOException, InterruptedException {
        return now().orElseThrow(() -> new IOException(Code.UNREACHABLE.word())).open(to);
    }

    private synchronized Optional<Streams> now() {
        return streams;
    }
}
