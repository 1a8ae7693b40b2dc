package dev.slipway.agent.guest;

import dev.slipway.agent.log.Log;
import dev.slipway.agent.outgoing.Framing;
import dev.slipway.agent.outgoing.Outbox;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;

/// Writes what waits in the outbox: the only one that writes, because a write waits in the kernel for as long as the host
/// is away, and nobody else may wait with it.
final class Sender implements Runnable {
    private static final Logger LOG = new Log(Sender.class);

    private final Outbox outbox;
    private final Mooring mooring;
    private final Runnable begun;
    private Framing framing = Framing.PLAIN;
    private boolean cut;

    /// @param begun what comes after the first word, and would hold it up
    Sender(Outbox outbox, Mooring mooring, Runnable begun) {
        this.begun = begun;
        this.outbox = outbox;
        this.mooring = mooring;
    }

    @Override
    public void run() {
        try {
            send(outbox.take());
            begun.run();
            while (true) {
                send(outbox.take());
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /// An entry that changes the framing begins a conversation: it is itself framed by nothing, and begins with an
    /// end of line, so that it is whole whatever was cut before it.
    private void send(Outbox.Entry entry) throws InterruptedException {
        if (entry.then().isPresent()) {
            write("\n" + entry.text() + "\n");
            framing = entry.then().get();
            return;
        }
        for (var line : framing.lines(entry.text())) {
            write(line + "\n");
        }
    }

    /// Until it is written as a whole, to whichever port is there then.
    private void write(String text) throws InterruptedException {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        while (!wrote(bytes)) {
            cut = true;
        }
    }

    private boolean wrote(byte[] bytes) throws InterruptedException {
        var port = mooring.await();
        try {
            if (cut) {
                port.write(new byte[] {'\n'});
                cut = false;
            }
            port.write(bytes);
            return true;
        } catch (IOException e) {
            LOG.log(Level.DEBUG, "the port cannot be written to", e);
            mooring.lose(port);
            return false;
        }
    }
}
