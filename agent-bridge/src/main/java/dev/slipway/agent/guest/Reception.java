package dev.slipway.agent.guest;

import dev.slipway.agent.json.Json;
import dev.slipway.agent.json.Json.Members;
import dev.slipway.agent.line.Line;
import dev.slipway.agent.log.Log;
import dev.slipway.agent.message.Answer;
import dev.slipway.agent.message.Capability;
import dev.slipway.agent.message.HostMessage;
import dev.slipway.agent.message.HostMessage.Authenticate;
import dev.slipway.agent.message.HostMessage.Cancel;
import dev.slipway.agent.message.HostMessage.Command;
import dev.slipway.agent.message.HostMessage.Hello;
import dev.slipway.agent.message.HostMessage.KeepAliveResponse;
import dev.slipway.agent.message.HostMessage.MetricsWanted;
import dev.slipway.agent.message.HostMessage.OfStream;
import dev.slipway.agent.message.HostMessage.Pong;
import dev.slipway.agent.message.HostMessage.Signed;
import dev.slipway.agent.message.HostMessageReader;
import dev.slipway.agent.message.Outcome;
import dev.slipway.agent.outgoing.Outbox;
import dev.slipway.agent.refusal.Code;
import dev.slipway.agent.refusal.Refusal;
import dev.slipway.agent.refusal.RefusedException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/// Takes what the host says, line by line. Every line is answered, if only with why it is not obeyed, and if only by a defect of ours; nothing
/// here waits for anything but the outbox.
final class Reception {
    private static final Logger LOG = new Log(Reception.class);

    /// In bytes.
    static final int LONGEST_LINE = 64 * 1024;

    private final Conversation conversation;
    private final Commands commands;
    private final Beat beat;
    private final Outbox outbox;
    private final Relay relay;
    private final Ears ears;
    private final Refusals refusals;

    Reception(
            Conversation conversation,
            Commands commands,
            Beat beat,
            Outbox outbox,
            Clock clock,
            Relay relay,
            RefusedLines refused) {
        this.relay = relay;
        this.conversation = conversation;
        this.commands = commands;
        this.beat = beat;
        this.outbox = outbox;
        this.ears = new Ears(conversation, outbox);
        this.refusals = new Refusals(conversation, outbox, clock, refused);
    }

    void take(Line line) throws InterruptedException {
        switch (line) {
            case Line.Text(var text) -> takeText(text);
            case Line.TooLong(var bytes) ->
                    refusals.say(
                            new Refusal(Code.LINE_TOO_LONG, Long.toString(bytes)),
                            Optional.empty());
            case Line.NotText _ -> refusals.say(Refusal.of(Code.NOT_TEXT), Optional.empty());
        }
    }

    /// Nobody listens at the other end.
    void pause() {
        conversation.pause();
    }

    /// An empty line is how a host begins anew.
    private void takeText(String text) throws InterruptedException {
        if (text.isBlank()) {
            return;
        }
        var message = Optional.<Members>empty();
        try {
            message = Optional.of(HostMessageReader.parse(text));
            obey(HostMessageReader.read(message.get()), text.length());
        } catch (RefusedException e) {
            refusals.say(e.refusal(), message);
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "a line could not be taken", e);
            refusals.say(Refusal.of(Code.INTERNAL), message);
        }
    }

    private void obey(HostMessage message, int length)
            throws RefusedException, InterruptedException {
        switch (message) {
            case Hello hello -> begin(hello);
            case Authenticate proof -> authenticate(proof);
            case Signed signed -> obeySigned(signed);
            case MetricsWanted _, KeepAliveResponse _, Pong _, Cancel _, OfStream _, Command _ -> {
                if (!conversation.trustsUnsigned()) {
                    throw new RefusedException(Code.NOT_AUTHENTICATED, "");
                }
                act(message, length);
            }
        }
    }

    private void begin(Hello hello) throws RefusedException {
        conversation.begin(hello);
        beginCommands();
    }

    private void authenticate(Authenticate proof) throws RefusedException {
        conversation.authenticate(proof);
        beginCommands();
    }

    /// Whoever has to prove who he is, and has not, makes nobody forget what was done for another.
    private void beginCommands() {
        if (conversation.trusts()) {
            commands.begin(conversation.session(), conversation.may(Capability.DEDUPLICATION));
        }
    }

    /// What is inside is refused as if it had come by itself: another signature inside of it is none.
    private void obeySigned(Signed signed) throws RefusedException, InterruptedException {
        conversation.verify(signed);
        var message = Optional.<Members>empty();
        try {
            message = Optional.of(HostMessageReader.parse(signed.body()));
            act(HostMessageReader.read(message.get()), signed.body().length());
        } catch (RefusedException e) {
            refusals.say(e.refusal(), message);
        }
    }

    private void act(HostMessage message, int length)
            throws RefusedException, InterruptedException {
        switch (message) {
            case MetricsWanted _ -> beat.metricsNow();
            case KeepAliveResponse(var sequence) -> beat.answered(sequence);
            case Pong _ -> {}
            case Cancel cancel -> cancel(cancel);
            case OfStream(var said) -> relay.take(said);
            case Command command -> commands.take(command, length, ears.of(command));
            case Hello _, Authenticate _, Signed _ ->
                    throw new RefusedException(Code.NOT_ALLOWED_HERE, "signed");
        }
    }

    private void cancel(Cancel cancel) throws RefusedException, InterruptedException {
        conversation.require(Capability.CANCEL);
        var found = commands.cancel(cancel.command());
        var outcome =
                found
                        ? Outcome.of(Json.members().with("cancelled", cancel.command()).done())
                        : Outcome.refused(new Refusal(Code.NOT_FOUND, cancel.command()));
        outbox.put(new Answer(cancel.id(), true, outcome, Duration.ZERO).message());
    }
}
