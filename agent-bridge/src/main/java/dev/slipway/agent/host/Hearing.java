package dev.slipway.agent.host;

import dev.slipway.agent.host.GuestMessage.Authenticated;
import dev.slipway.agent.host.GuestMessage.Chunk;
import dev.slipway.agent.host.GuestMessage.Greeted;
import dev.slipway.agent.host.GuestMessage.Signed;
import dev.slipway.agent.line.Line;
import dev.slipway.agent.log.Log;
import dev.slipway.agent.refusal.RefusedException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;

/// Makes of the lines of a guest what it says to us: of this conversation, whole, and signed where there is a key.
final class Hearing {
    private static final Logger LOG = new Log(Hearing.class);

    private final Acquaintance acquaintance;
    private final Listener listener;
    private final Assembly assembly = new Assembly();
    private Optional<Greeting> answered = Optional.empty();

    /// Who acts on it.
    interface Listener {
        /// Both know each other now.
        void known(Greeting greeting);

        void heard(GuestMessage message) throws RefusedException, InterruptedException;
    }

    Hearing(Acquaintance acquaintance, Listener listener) {
        this.acquaintance = acquaintance;
        this.listener = listener;
    }

    /// A line that is none is dropped: it may be the end of one that was said to somebody else.
    ///
    /// @throws RefusedException where this is not the guest that was greeted
    void take(Line line) throws RefusedException, InterruptedException {
        var message =
                line instanceof Line.Text(var text) ? read(text) : Optional.<GuestMessage>empty();
        if (message.isPresent()) {
            take(message.get());
        }
    }

    private static Optional<GuestMessage> read(String text) {
        try {
            return text.isBlank() ? Optional.empty() : Optional.of(GuestMessageReader.read(text));
        } catch (RefusedException e) {
            LOG.log(Level.DEBUG, "a guest said what it may not: {0}", e.refusal().words());
            return Optional.empty();
        }
    }

    /// Until both know each other, what comes was said to somebody else.
    private void take(GuestMessage message) throws RefusedException, InterruptedException {
        if (message instanceof Greeted(var said)) {
            greeted(said);
        } else if (message instanceof Authenticated) {
            acquaintance.authenticated();
            know();
        } else if (acquaintance.made()) {
            unwrap(message);
        }
    }

    /// Once: who said it again could say again what was signed after it.
    private void greeted(Greeting said) throws RefusedException {
        if (answered.isEmpty() && acquaintance.isOurs(said)) {
            answered = Optional.of(said);
            if (acquaintance.greeted(said)) {
                know();
            }
        }
    }

    private void know() {
        if (answered.isPresent()) {
            listener.known(answered.get());
        }
    }

    /// A chunk is a part of a line that is signed where there is a key.
    private void unwrap(GuestMessage message) throws RefusedException, InterruptedException {
        if (message instanceof Chunk chunk) {
            var whole = assembly.take(chunk).flatMap(Hearing::read);
            if (whole.isPresent()) {
                verify(whole.get());
            }
        } else {
            verify(message);
        }
    }

    private void verify(GuestMessage message) throws RefusedException, InterruptedException {
        if (message instanceof Signed signed) {
            acquaintance.verify(signed);
            var body = read(signed.body());
            if (body.isPresent()) {
                listener.heard(body.get());
            }
        } else if (acquaintance.trustsUnsigned()) {
            listener.heard(message);
        }
    }
}
