package dev.slipway.agent.guest;

import dev.slipway.agent.json.Json.Members;
import dev.slipway.agent.json.JsonWriter;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/// What waits to be said to the host, in bounded memory.
///
/// Answers are never dropped: who has one waits until there is room. Of what the guest says by itself only the newest of
/// its kind waits: a host that was away does not want yesterday's metrics.
final class Outbox {
    private static final int URGENT = 64;

    /// @param text one line, without its end
    /// @param kind of what is replaced by something newer; empty for what must arrive
    /// @param then how what comes after it is written; empty for as before
    record Entry(String text, String kind, Optional<Framing> then) {}

    private final Deque<Entry> urgent = new ArrayDeque<>();
    private final Deque<Entry> usual = new ArrayDeque<>();
    private final long room;
    private long used;
    private boolean open = true;

    /// @param room in characters; one line may be longer
    Outbox(long room) {
        this.room = room;
    }

    /// Waits for room, for as long as the host does not listen.
    synchronized void put(Members message) throws InterruptedException {
        var text = JsonWriter.write(message);
        while (used > 0 && used + text.length() > room) {
            wait();
        }
        add(new Entry(text, "", Optional.empty()));
    }

    /// Takes the place of one of its kind that waits, and never waits itself.
    synchronized void tell(String kind, Members message) {
        var old = usual.stream().filter(entry -> entry.kind().equals(kind)).findFirst();
        old.ifPresent(
                entry -> {
                    usual.remove(entry);
                    used -= entry.text().length();
                });
        add(new Entry(JsonWriter.write(message), kind, Optional.empty()));
    }

    private void add(Entry entry) {
        usual.add(entry);
        used += entry.text().length();
        notifyAll();
    }

    /// Before all others, also where these are held back. The oldest is dropped where there are too many, which only a
    /// host that never listens can bring about.
    synchronized void urge(Members message, Optional<Framing> then) {
        if (urgent.size() == URGENT) {
            urgent.remove();
        }
        urgent.add(new Entry(JsonWriter.write(message), "", then));
        notifyAll();
    }

    /// While it is not open, only what is urgent leaves.
    synchronized void open(boolean now) {
        open = now;
        notifyAll();
    }

    /// Waits until there is something to say.
    synchronized Entry take() throws InterruptedException {
        while (urgent.isEmpty() && (usual.isEmpty() || !open)) {
            wait();
        }
        if (!urgent.isEmpty()) {
            return urgent.remove();
        }
        var next = usual.remove();
        used -= next.text().length();
        notifyAll();
        return next;
    }
}
