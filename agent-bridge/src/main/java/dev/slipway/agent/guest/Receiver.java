package dev.slipway.agent.guest;

import dev.slipway.agent.line.LineReader;
import dev.slipway.agent.log.Log;
import dev.slipway.agent.message.GuestMessages;
import dev.slipway.agent.message.GuestMessages.Severity;
import dev.slipway.agent.outgoing.Outbox;
import dev.slipway.agent.port.Backoff;
import dev.slipway.agent.port.Port;
import dev.slipway.agent.port.Ports;
import dev.slipway.agent.port.WindowsErrorException;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.Optional;

/// Opens the port, listens to it, and opens it again when it is lost.
final class Receiver {
    private static final Logger LOG = new Log(Receiver.class);

    private final Ports ports;
    private final Mooring mooring;
    private final Reception reception;
    private final Outbox outbox;
    private final GuestMessages messages;
    private final Presence presence;
    private final Clock clock;
    private final Pauses pauses;
    private Optional<Integer> windowsError = Optional.empty();

    Receiver(
            Ports ports,
            Mooring mooring,
            Reception reception,
            Outbox outbox,
            GuestMessages messages,
            Presence presence,
            Clock clock,
            Pauses pauses) {
        this.ports = ports;
        this.mooring = mooring;
        this.reception = reception;
        this.outbox = outbox;
        this.messages = messages;
        this.presence = presence;
        this.clock = clock;
        this.pauses = pauses;
    }

    /// Until it is interrupted.
    void run() throws InterruptedException {
        var lost = pauses.whileLost();
        while (true) {
            try {
                listen(lost);
            } catch (IOException e) {
                windowsError = numberOf(e);
                LOG.log(
                        lost.tries() == 0 ? Level.WARNING : Level.DEBUG,
                        "no port to the host: {0}",
                        e.getMessage());
                pauses.pause(lost.next());
            }
        }
    }

    private static Optional<Integer> numberOf(IOException loss) {
        return loss instanceof WindowsErrorException error
                ? Optional.of(error.number())
                : Optional.empty();
    }

    private void listen(Backoff lost) throws IOException, InterruptedException {
        var port = ports.open();
        mooring.moor(port);
        try {
            sayConnected(lost.tries());
            lost.reset();
            listen(port);
        } finally {
            mooring.lose(port);
        }
    }

    private void sayConnected(int tries) {
        if (tries > 0) {
            sayLost(tries);
        }
        presence.say();
    }

    private void sayLost(int tries) {
        outbox.tell(
                "error",
                messages.errorReport(
                        clock.instant(),
                        "port_lost",
                        Severity.RECOVERABLE,
                        windowsError,
                        tries,
                        ""));
        outbox.tell("breaker", messages.circuitBreaker(clock.instant(), tries));
    }

    /// While the host is away a read finds nothing at once: the same port is asked again, ever less often.
    private void listen(Port port) throws IOException, InterruptedException {
        var lines = new LineReader(port::read, Reception.LONGEST_LINE);
        var away = pauses.whileAway();
        while (true) {
            var line = lines.read();
            if (line.isPresent()) {
                sayReturned(away);
                reception.take(line.get());
            } else {
                lines.forget();
                reception.pause();
                pauses.pause(away.next());
            }
        }
    }

    private void sayReturned(Backoff away) {
        if (away.tries() > 0) {
            away.reset();
            presence.say();
        }
    }
}
