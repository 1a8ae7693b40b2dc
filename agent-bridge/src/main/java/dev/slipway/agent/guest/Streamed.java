package dev.slipway.agent.guest;

import dev.slipway.agent.json.Json;
import dev.slipway.agent.outgoing.Outbox;
import dev.slipway.agent.tool.Listener;
import java.util.Base64;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;

/// Tells the host what a command says, while it says it. Where the host does not listen, the program waits.
final class Streamed implements Listener {
    private final String id;
    private final Outbox outbox;
    private final AtomicLong sequence = new AtomicLong();

    Streamed(String id, Outbox outbox) {
        this.id = id;
        this.outbox = outbox;
    }

    /// Both streams are numbered together, from 0.
    @Override
    public synchronized void heard(Stream stream, byte[] bytes) throws InterruptedException {
        outbox.put(
                Json.members()
                        .with("type", "output")
                        .with("id", id)
                        .with("stream", stream.name().toLowerCase(Locale.ROOT))
                        .with("sequence", sequence.getAndIncrement())
                        .with("data", Base64.getEncoder().encodeToString(bytes))
                        .done());
    }
}
