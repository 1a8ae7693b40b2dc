package dev.slipway.agent.host;

import dev.slipway.agent.json.Json;
import dev.slipway.agent.json.MembersBuilder;
import dev.slipway.agent.outgoing.Outbox;
import dev.slipway.agent.refusal.Code;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;

/// What was asked of a guest and is not answered yet. Their ids are those of one connection: what comes late to a question of another one answers none of these.
final class Questions {
    private final Outbox outbox;
    private final String session;
    private final AtomicLong last = new AtomicLong();
    private final Map<String, CompletableFuture<CommandAnswer>> open = new ConcurrentHashMap<>();

    Questions(Outbox outbox, String session) {
        this.outbox = outbox;
        this.session = session;
    }

    private String next() {
        return session + "-" + last.incrementAndGet();
    }

    /// Waits for the answer.
    ///
    /// @param question lacks its id only
    /// @throws IOException where there is none in time, or the guest is gone
    CommandAnswer ask(MembersBuilder question, Duration limit)
            throws IOException, InterruptedException {
        var id = next();
        var answer = new CompletableFuture<CommandAnswer>();
        open.put(id, answer);
        try {
            outbox.put(question.with("id", id).done());
            return answer.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            outbox.put(cancel(id));
            throw new IOException("no answer within " + limit.toSeconds() + " s", e);
        } catch (ExecutionException e) {
            throw new IOException("the machine is gone", e);
        } finally {
            open.remove(id);
        }
    }

    private Json.Members cancel(String command) {
        return Json.members()
                .with("type", "cancel")
                .with("id", next())
                .with("command", command)
                .done();
    }

    /// What nobody asked is nothing.
    void answered(CommandAnswer answer) {
        var asked = open.get(answer.id());
        if (asked != null) {
            asked.complete(answer);
        }
    }

    /// There will be no answers.
    void end() {
        open.values()
                .forEach(
                        asked ->
                                asked.completeExceptionally(
                                        new IOException(Code.UNREACHABLE.word())));
    }
}
