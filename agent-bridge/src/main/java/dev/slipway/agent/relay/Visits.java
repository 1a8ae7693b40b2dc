package dev.slipway.agent.relay;

import dev.slipway.agent.message.StreamMessage.Open;
import dev.slipway.agent.message.StreamMessage.Opened;
import dev.slipway.agent.refusal.Code;
import dev.slipway.agent.refusal.RefusedException;
import java.io.IOException;
import java.util.concurrent.Semaphore;

/// Leads the streams that the other side opens to what the door allows.
///
/// Each takes a thread and perhaps a connection until that is closed, which may take longer than the stream: whoever opens and closes streams
/// without end gets no more of them than so many.
final class Visits {
    /// More than are open at once, for those that are still being closed.
    private static final int MOST = 2 * OpenStreams.MOST;

    private final Voice voice;
    private final Door door;
    private final Semaphore room = new Semaphore(MOST);

    Visits(Voice voice, Door door) {
        this.voice = voice;
        this.door = door;
    }

    /// On a thread of its own.
    void begin(ByteStream stream, Open wanted) throws InterruptedException {
        if (room.tryAcquire()) {
            Thread.ofVirtual()
                    .name("stream " + wanted.stream())
                    .start(() -> serveAndLeave(stream, wanted));
        } else {
            stream.refuse(new RefusedException(Code.TOO_MANY, wanted.to()));
        }
    }

    private void serveAndLeave(ByteStream stream, Open wanted) {
        try {
            serve(stream, wanted);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } finally {
            room.release();
        }
    }

    private void serve(ByteStream stream, Open wanted) throws InterruptedException {
        try (var socket = door.open(wanted.to())) {
            voice.say(new Opened(wanted.stream(), ByteStream.WINDOW));
            new Splice(stream, socket).run();
        } catch (RefusedException e) {
            stream.refuse(e);
        } catch (IOException e) {
            stream.refuse(new RefusedException(Code.UNREACHABLE, wanted.to()));
        }
    }
}
