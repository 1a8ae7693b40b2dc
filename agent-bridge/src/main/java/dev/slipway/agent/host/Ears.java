package dev.slipway.agent.host;

import dev.slipway.agent.host.GuestMessage.Answered;
import dev.slipway.agent.host.GuestMessage.Authenticated;
import dev.slipway.agent.host.GuestMessage.Chunk;
import dev.slipway.agent.host.GuestMessage.Greeted;
import dev.slipway.agent.host.GuestMessage.KeepAlive;
import dev.slipway.agent.host.GuestMessage.Measured;
import dev.slipway.agent.host.GuestMessage.OfStream;
import dev.slipway.agent.host.GuestMessage.Other;
import dev.slipway.agent.host.GuestMessage.Pinged;
import dev.slipway.agent.host.GuestMessage.Refused;
import dev.slipway.agent.host.GuestMessage.Signed;
import dev.slipway.agent.log.Log;
import dev.slipway.agent.outgoing.Outbox;
import dev.slipway.agent.refusal.RefusedException;
import dev.slipway.agent.relay.Streams;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/// Passes what the guest says on to whom it is for. Answers take the place of those that still wait: a guest that talks and does not read
/// would make this host deaf otherwise.
record Ears(Told told, Questions questions, Streams streams, Outbox outbox)
        implements Hearing.Listener {
    private static final Logger LOG = new Log(Ears.class);

    @Override
    public void known(Greeting said) {
        told.greeting(said);
        outbox.tell("metrics", Requests.metrics());
    }

    @Override
    public void heard(GuestMessage message) throws RefusedException, InterruptedException {
        switch (message) {
            case Measured(var metrics) -> told.metrics(metrics);
            case Answered(var answer) -> questions.answered(answer);
            case OfStream(var said) -> streams.take(said);
            case KeepAlive(var sequence) -> outbox.tell("alive", Requests.alive(sequence));
            case Pinged(var sequence) -> outbox.tell("pong", Requests.pong(sequence));
            case Refused(var code) -> LOG.log(Level.DEBUG, "a guest did not obey: {0}", code);
            case Greeted _, Authenticated _, Chunk _, Signed _, Other _ -> {} // not for us
        }
    }
}
