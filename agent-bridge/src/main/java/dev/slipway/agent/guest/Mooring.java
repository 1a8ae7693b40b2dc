package dev.slipway.agent.guest;

import dev.slipway.agent.log.Log;
import dev.slipway.agent.port.Port;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;

/// The port that is open now, if one is: one thread opens and reads it, another writes to it.
final class Mooring {
    private static final Logger LOG = new Log(Mooring.class);

    private Optional<Port> port = Optional.empty();

    synchronized void moor(Port opened) {
        port = Optional.of(opened);
        notifyAll();
    }

    /// The port to write to; waits until one is open.
    synchronized Port await() throws InterruptedException {
        while (port.isEmpty()) {
            wait();
        }
        return port.get();
    }

    /// Whoever sees first that it is of no use closes it; the other finds out by that.
    synchronized void lose(Port lost) {
        if (port.filter(lost::equals).isPresent()) {
            port = Optional.empty();
            close(lost);
        }
    }

    private static void close(Port lost) {
        try {
            lost.close();
        } catch (IOException e) {
            LOG.log(Level.DEBUG, "a port could not be closed", e);
        }
    }
}
