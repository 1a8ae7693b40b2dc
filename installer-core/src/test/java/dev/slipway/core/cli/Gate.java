package dev.slipway.core.cli;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.atomic.AtomicInteger;

/// A way to a server that can be shut for a while: whoever comes then is sent away.
final class Gate implements AutoCloseable {
    private final ServerSocket door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final int behind;
    private final AtomicInteger shutFor = new AtomicInteger();

    private Gate(int behind) throws IOException {
        this.behind = behind;
    }

    /// @param behind the port of the server, on this machine
    static Gate to(int behind) throws IOException {
        var gate = new Gate(behind);
        Thread.ofVirtual().start(gate::accept);
        return gate;
    }

    int port() {
        return door.getLocalPort();
    }

    /// The next ones are sent away.
    void shutFor(int connections) {
        shutFor.set(connections);
    }

    /// Whether some are still to be sent away.
    boolean isShut() {
        return shutFor.get() > 0;
    }

    private void accept() {
        try {
            while (true) {
                var came = door.accept();
                if (shutFor.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
                    came.close();
                } else {
                    let(came, new Socket(InetAddress.getLoopbackAddress(), behind));
                }
            }
        } catch (IOException _) {
            // the test is over
        }
    }

    private static void let(Socket came, Socket server) {
        Thread.ofVirtual().start(() -> carry(came, server));
        Thread.ofVirtual().start(() -> carry(server, came));
    }

    private static void carry(Socket from, Socket to) {
        try (from;
                to) {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException _) {
            // one of both is gone
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
    }
}
