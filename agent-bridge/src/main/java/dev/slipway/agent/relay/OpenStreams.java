package dev.slipway.agent.relay;

import dev.slipway.agent.message.StreamMessage.Open;
import dev.slipway.agent.refusal.Code;
import dev.slipway.agent.refusal.RefusedException;
import dev.slipway.agent.relay.Streams.Side;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// The streams of one conversation that are open, by their numbers, whoever opened them; none any more once it is over.
final class OpenStreams {
    /// Opened by either side.
    static final int MOST = 32;

    private final Voice voice;
    private final StreamNumbers numbers;
    private final Map<Integer, ByteStream> open = new ConcurrentHashMap<>();
    private boolean over;

    OpenStreams(Side side, Voice voice) {
        this.voice = voice;
        this.numbers = new StreamNumbers(side);
    }

    /// One of ours, which the other side has granted nothing yet.
    ///
    /// @throws IOException with the code why there is none
    synchronized ByteStream ours() throws IOException {
        if (over || isFull()) {
            throw new IOException((over ? Code.UNREACHABLE : Code.TOO_MANY).word());
        }
        return added(numbers.ours(), 0);
    }

    /// One that the other side asks for; empty where there are too many.
    ///
    /// @throws RefusedException where the other side may not give it that number
    synchronized Optional<ByteStream> theirs(Open wanted) throws RefusedException {
        numbers.take(wanted.stream());
        return isFull() ? Optional.empty() : Optional.of(added(wanted.stream(), wanted.credit()));
    }

    private boolean isFull() {
        return open.size() >= MOST;
    }

    private ByteStream added(int number, int credit) {
        var stream = new ByteStream(number, credit, voice, () -> open.remove(number));
        open.put(number, stream);
        if (over) {
            stream.shut(Code.UNREACHABLE.word());
        }
        return stream;
    }

    Optional<ByteStream> numbered(int number) {
        return Optional.ofNullable(open.get(number));
    }

    synchronized void close() {
        over = true;
        open.values().forEach(stream -> stream.shut(Code.UNREACHABLE.word()));
    }
}
