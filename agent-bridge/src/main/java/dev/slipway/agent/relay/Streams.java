package dev.slipway.agent.relay;

import dev.slipway.agent.message.StreamMessage;
import dev.slipway.agent.message.StreamMessage.Close;
import dev.slipway.agent.message.StreamMessage.Credit;
import dev.slipway.agent.message.StreamMessage.Data;
import dev.slipway.agent.message.StreamMessage.End;
import dev.slipway.agent.message.StreamMessage.Open;
import dev.slipway.agent.message.StreamMessage.Opened;
import dev.slipway.agent.refusal.Code;
import dev.slipway.agent.refusal.RefusedException;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.ReentrantLock;

/// The streams of one conversation, all over one wire.
public final class Streams {
    /// Which of both sides this is: each has its numbers.
    public enum Side {
        HOST(1),
        GUEST(2);

        private final int first;

        Side(int first) {
            this.first = first;
        }

        int first() {
            return first;
        }
    }

    private static final int ANSWER_SECONDS = 20;

    private final Voice voice;
    private final OpenStreams open;
    private final Visits visits;
    private final ReentrantLock opening = new ReentrantLock();

    /// @param door for streams that the other side opens
    public Streams(Side side, Voice voice, Door door) {
        this.voice = voice;
        this.open = new OpenStreams(side, voice);
        this.visits = new Visits(voice, door);
    }

    /// Opens one, and waits for the other side to agree.
    ///
    /// @throws IOException where it does not, with its code
    public ByteStream open(String to) throws IOException, InterruptedException {
        var stream = wanted(to);
        var refused = answered(stream);
        if (!refused.isEmpty()) {
            stream.close();
            throw new IOException(refused);
        }
        return stream;
    }

    /// One after the other, however many are wanted at once: the other side takes numbers in their order only, and ends
    /// the conversation over one that comes late.
    private ByteStream wanted(String to) throws IOException, InterruptedException {
        opening.lockInterruptibly();
        try {
            var stream = open.ours();
            voice.say(new Open(stream.number(), to, ByteStream.WINDOW));
            return stream;
        } finally {
            opening.unlock();
        }
    }

    private static String answered(ByteStream stream) throws InterruptedException {
        try {
            return stream.opened().get(ANSWER_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException _) {
            return Code.TIMED_OUT.word();
        }
    }

    /// What the other side says. Never waits for a stream; what is said of one that is over is no mistake.
    ///
    /// @throws RefusedException where it breaks what was agreed; the stream is over then
    public void take(StreamMessage message) throws RefusedException, InterruptedException {
        var stream = open.numbered(message.stream());
        switch (message) {
            case Open wanted -> begin(wanted);
            case Opened(_, var credit) -> stream.ifPresent(each -> each.otherOpened(credit));
            case Data data -> deliver(stream, data);
            case Credit(_, var bytes) -> stream.ifPresent(each -> each.granted(bytes));
            case End _ -> stream.ifPresent(ByteStream::otherEnded);
            case Close(_, var why) -> stream.ifPresent(each -> each.shut(why));
        }
    }

    private static void deliver(Optional<ByteStream> stream, Data data)
            throws RefusedException, InterruptedException {
        if (stream.isPresent()) {
            try {
                stream.get().arrived(data.bytes());
            } catch (RefusedException e) {
                stream.get().refuse(e);
                throw e;
            }
        }
    }

    private void begin(Open wanted) throws RefusedException, InterruptedException {
        var stream = open.theirs(wanted);
        if (stream.isPresent()) {
            visits.begin(stream.get(), wanted);
        } else {
            voice.say(new Close(wanted.stream(), Code.TOO_MANY.word()));
        }
    }

    /// The conversation is over.
    public void close() {
        open.close();
    }
}
