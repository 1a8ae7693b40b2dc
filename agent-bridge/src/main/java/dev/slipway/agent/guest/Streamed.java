package dev.slipway.agent.guest;

import dev.slipway.agent.json.Json;
import dev.slipway.agent.json.Json.Members;
import dev.slipway.agent.json.JsonWriter;
import dev.slipway.agent.outgoing.Outbox;
import dev.slipway.agent.tool.Listener;
import java.util.Base64;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;

/// Tells the host what a command says, while it says it. Where the host does not listen, the program waits; once another host is there, nobody
/// is told.
final class Streamed implements Listener {
    private final String id;
    private final Outbox outbox;
    private final int conversation;
    private final AtomicLong sequence = new AtomicLong();

    Streamed(String id, Outbox outbox) {
        this.id = id;
        this.outbox = outbox;
        this.conversation = outbox.conversation();
    }

    /// Both streams are numbered together, from 0.
    @Override
    public synchronized void heard(Stream stream, byte[] bytes) throws InterruptedException {
        outbox.put(JsonWriter.write(message(stream, bytes)), conversation);
    }

    private Members message(Stream stream, byte[] bytes) {
        return Json.members()
                .with("type", "output")
                .with("id", id)
                .with("stream", stream.name().toLowerCase(Locale.ROOT))
                .with("sequence", sequence.getAndIncrement())
                .with("data", Base64.getEncoder().encodeToString(bytes))
                .done();
    }
}
