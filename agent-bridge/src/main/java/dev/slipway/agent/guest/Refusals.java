package dev.slipway.agent.guest;

import dev.slipway.agent.json.Json.Members;
import dev.slipway.agent.message.Answer;
import dev.slipway.agent.message.GuestMessages;
import dev.slipway.agent.message.HostMessageReader;
import dev.slipway.agent.message.Outcome;
import dev.slipway.agent.outgoing.Outbox;
import dev.slipway.agent.refusal.Refusal;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/// How a line is answered that is not obeyed.
record Refusals(Conversation conversation, Outbox outbox, Clock clock, RefusedLines kept) {
    /// @param message what could be read of the line
    void say(Refusal refusal, Optional<Members> message) throws InterruptedException {
        message.ifPresent(said -> kept.keep(refusal, said));
        var answer = answer(refusal, message);
        if (conversation.trusts()) {
            outbox.put(answer);
        } else {
            outbox.urge(answer, Optional.empty());
        }
    }

    /// A command is answered as one, so that who waits for its id hears of it.
    private Members answer(Refusal refusal, Optional<Members> message) {
        var id = message.flatMap(HostMessageReader::idOf);
        var type = message.flatMap(HostMessageReader::typeOf).orElse("");
        var safe = type.equals("SafeCommand");
        return id.isPresent() && (safe || type.equals("UnsafeCommand"))
                ? new Answer(id.get(), safe, Outcome.refused(refusal), Duration.ZERO).message()
                : GuestMessages.error(clock.instant(), refusal, id);
    }
}
