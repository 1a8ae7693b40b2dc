package dev.slipway.app;

import dev.slipway.core.image.registry.EmbeddedRegistry;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;

/// A cable to a registry, which can be out in the middle of a transfer, and in again. What listens at its end has the same
/// address all the time.
final class Cable implements AutoCloseable {
    private final int registry;
    private final int port;
    private final List<Closeable> open = new ArrayList<>();
    private long left = Long.MAX_VALUE;

    Cable(EmbeddedRegistry registry) throws IOException {
        this.registry = registry.port();
        port = listen(0);
    }

    /// `host:port`, in place of the registry's.
    String authority() {
        return InetAddress.getLoopbackAddress().getHostAddress() + ":" + port;
    }

    /// From then on, when so much has come from the registry.
    synchronized void outAfter(long bytes) {
        left = bytes;
    }

    synchronized void in() throws IOException {
        left = Long.MAX_VALUE;
        listen(port);
    }

    private synchronized int listen(int wanted) throws IOException {
        var end = new ServerSocket(wanted, 50, InetAddress.getLoopbackAddress());
        open.add(end);
        Thread.ofVirtual().start(() -> accept(end));
        return end.getLocalPort();
    }

    private void accept(ServerSocket end) {
        try {
            while (true) {
                join(end.accept());
            }
        } catch (IOException _) {
            // it is out
        }
    }

    private synchronized void join(Socket machine) throws IOException {
        var there = new Socket(InetAddress.getLoopbackAddress(), registry);
        open.add(machine);
        open.add(there);
        var asked = machine.getInputStream();
        var asking = there.getOutputStream();
        var answers = there.getInputStream();
        var answered = machine.getOutputStream();
        Thread.ofVirtual().start(() -> carry(asked, asking, false));
        Thread.ofVirtual().start(() -> carry(answers, answered, true));
    }

    private void carry(InputStream from, OutputStream to, boolean counted) {
        var some = new byte[16 << 10];
        try (from;
                to) {
            for (var count = from.read(some); count >= 0; count = from.read(some)) {
                to.write(some, 0, counted ? passing(count) : count);
            }
        } catch (IOException _) {
            // it is out, or one of them has hung up
        }
    }

    private synchronized int passing(int count) throws IOException {
        if (count > left) {
            close();
            throw new IOException("the cable is out");
        }
        left -= count;
        return count;
    }

    @Override
    public synchronized void close() throws IOException {
        for (var each : open) {
            each.close();
        }
        open.clear();
    }
}
