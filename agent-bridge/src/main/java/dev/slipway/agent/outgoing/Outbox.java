package dev.slipway.agent.outgoing;

import dev.slipway.agent.json.Json.Members;
import dev.slipway.agent.json.JsonWriter;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/// What waits to be said to the other side, in bounded memory.
///
/// Answers are never dropped: who has one waits until there is room. Of what the guest says by itself only the newest of
/// its kind waits: a host that was away does not want yesterday's metrics. The pieces of streams have a lane of their own
/// and take turns with everything else, so that neither waits for more than one of the other.
public final class Outbox {
    private static final int URGENT = 64;

    /// @param text one line, without its end
    /// @param kind of what is replaced by something newer; empty for what must arrive
    /// @param then how what comes after it is written; empty for as before
    public record Entry(String text, String kind, Optional<Framing> then) {}

    private final Deque<Entry> urgent = new ArrayDeque<>();
    private final Deque<Entry> usual = new ArrayDeque<>();
    private final long room;
    private long used;
    private int conversation;
    private boolean open = true;
    private boolean streamsTurn;
    private Lane lane = new Lane();

    /// @param room in characters; one line may be longer
    public Outbox(long room) {
        this.room = room;
    }

    /// Waits for room, for as long as the host does not listen.
    public void put(Members message) throws InterruptedException {
        put(JsonWriter.write(message));
    }

    /// @param text of a message, as it is written
    public synchronized void put(String text) throws InterruptedException {
        put(text, conversation);
    }

    /// @param of the conversation that it belongs to; dropped once that is over, also where it waited for room until then
    public synchronized void put(String text, int of) throws InterruptedException {
        while (of == conversation && used > 0 && used + text.length() > room) {
            wait();
        }
        if (of == conversation) {
            add(new Entry(text, "", Optional.empty()));
        }
    }

    /// The number of the one that goes on.
    public synchronized int conversation() {
        return conversation;
    }

    /// Takes the place of one of its kind that waits, and never waits itself.
    public synchronized void tell(String kind, Members message) {
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

    /// Begins another conversation: drops what waits for whoever was there before, all but what is said by itself.
    public synchronized void forget() {
        conversation++;
        usual.removeIf(entry -> entry.kind().isEmpty());
        used = usual.stream().mapToLong(entry -> entry.text().length()).sum();
        notifyAll();
    }

    /// Before all others, also where these are held back. The oldest is dropped where there are too many, which only a
    /// host that never listens can bring about.
    public synchronized void urge(Members message, Optional<Framing> then) {
        if (urgent.size() == URGENT) {
            urgent.remove();
        }
        urgent.add(new Entry(JsonWriter.write(message), "", then));
        notifyAll();
    }

    /// While it is not open, only what is urgent leaves.
    public synchronized void open(boolean now) {
        open = now;
        notifyAll();
    }

    /// Waits until there is something to say.
    public synchronized Entry take() throws InterruptedException {
        while (urgent.isEmpty() && !(open && hasMore())) {
            wait();
        }
        if (!urgent.isEmpty()) {
            return urgent.remove();
        }
        streamsTurn = !lane.pieces.isEmpty() && (streamsTurn || usual.isEmpty());
        var next = streamsTurn ? lane.pieces.remove() : usual.remove();
        used -= streamsTurn ? 0 : next.text().length();
        streamsTurn = !streamsTurn;
        notifyAll();
        return next;
    }

    private boolean hasMore() {
        return !usual.isEmpty() || !lane.pieces.isEmpty();
    }

    /// Opens a lane for the streams of a new conversation; what waits in the one before is dropped.
    public synchronized Lane lane() {
        lane = new Lane();
        notifyAll();
        return lane;
    }

    /// What the streams of one conversation have to say, in order.
    public final class Lane {
        private static final int PIECES = 8;

        private final Deque<Entry> pieces = new ArrayDeque<>();

        /// Waits for room. What belongs to a conversation that is over is dropped.
        public void put(Members message) throws InterruptedException {
            var entry = new Entry(JsonWriter.write(message), "", Optional.empty());
            synchronized (Outbox.this) {
                while (lane == this && pieces.size() >= PIECES) {
                    Outbox.this.wait();
                }
                if (lane == this) {
                    pieces.add(entry);
                    Outbox.this.notifyAll();
                }
            }
        }
    }
}
