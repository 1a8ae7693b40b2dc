package dev.slipway.agent.relay;

import dev.slipway.agent.line.Bytes;
import dev.slipway.agent.message.StreamMessage.Close;
import dev.slipway.agent.message.StreamMessage.Credit;
import dev.slipway.agent.message.StreamMessage.Data;
import dev.slipway.agent.message.StreamMessage.End;
import dev.slipway.agent.refusal.RefusedException;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;

/// One stream, as one of its two ends has it. One may read while another writes.
public final class ByteStream {
    /// In bytes: how much may be under way to a reader that does not read.
    static final int WINDOW = 128 * 1024;

    private final int number;
    private final Voice voice;
    private final Inbox inbox = new Inbox(WINDOW);
    private final Allowance allowance;
    private final CompletableFuture<String> opened = new CompletableFuture<>();
    private final Runnable forgotten;
    private int unreported;
    private final AtomicBoolean ended = new AtomicBoolean();
    private volatile boolean closed;
    private volatile boolean cut;

    /// @param credit that the other side gave
    /// @param forgotten run once it is closed
    ByteStream(int number, int credit, Voice voice, Runnable forgotten) {
        this.number = number;
        allowance = new Allowance(credit);
        this.voice = voice;
        this.forgotten = forgotten;
    }

    int number() {
        return number;
    }

    /// Waits for bytes.
    ///
    /// @return how many; -1 where the other side ended
    /// @throws IOException where it was closed
    public int read(byte[] into) throws IOException, InterruptedException {
        var count = inbox.read(into);
        if (cut) {
            throw new IOException("the stream was closed");
        }
        grant(Math.max(0, count));
        return count;
    }

    /// In portions, so that it is not said of every byte.
    private void grant(int read) throws InterruptedException {
        unreported += read;
        if (unreported >= WINDOW / 2) {
            var granted = unreported;
            unreported = 0;
            inbox.grant(granted);
            voice.say(new Credit(number, granted));
        }
    }

    /// Waits until the other side takes them.
    public void write(byte[] bytes, int length) throws IOException, InterruptedException {
        for (var from = 0; from < length; ) {
            var count = allowance.take(Math.min(length - from, Data.LARGEST));
            if (closed) {
                throw new IOException("the stream was closed");
            }
            voice.say(new Data(number, Bytes.of(bytes, from, count)));
            from += count;
        }
    }

    /// Writes no more.
    public void end() throws InterruptedException {
        if (!ended.getAndSet(true) && !closed) {
            voice.say(new End(number));
        }
    }

    /// Where both sides have ended there is nothing left to say.
    public void close() throws InterruptedException {
        if (shut("") && !(ended.get() && inbox.hasEnded())) {
            voice.say(new Close(number, ""));
        }
    }

    void refuse(RefusedException why) throws InterruptedException {
        if (shut(why.refusal().code().word())) {
            voice.say(new Close(number, why.refusal().code().word()));
        }
    }

    /// Ends it on this side; whoever waits on it is told. What came before the end of the other side can still be read.
    ///
    /// @param why a code; empty where nothing is wrong
    /// @return whether it was open
    synchronized boolean shut(String why) {
        if (closed) {
            return false;
        }
        closed = true;
        opened.complete(why.isEmpty() ? "closed" : why);
        cut = !inbox.hasEnded();
        if (cut) {
            inbox.discard();
        }
        allowance.release();
        forgotten.run();
        return true;
    }

    void arrived(Bytes bytes) throws RefusedException {
        inbox.put(bytes);
    }

    void granted(int bytes) {
        allowance.grant(bytes);
    }

    void otherEnded() {
        inbox.end();
    }

    void otherOpened(int granted) {
        if (opened.complete("")) {
            allowance.grant(granted);
        }
    }

    /// Empty where it was opened, otherwise why not; known when the other side has answered.
    CompletableFuture<String> opened() {
        return opened;
    }
}
