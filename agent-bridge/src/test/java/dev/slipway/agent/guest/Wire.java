package dev.slipway.agent.guest;

import dev.slipway.agent.port.Port;
import dev.slipway.agent.port.Ports;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;

/// A virtio-serial port as Linux has it, and the host's end of it: one open at a time, a read that finds nothing while the host
/// is away, a write that waits for a host that does not listen.
final class Wire implements Ports {
    private static final int FULL = 64 * 1024;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Queue<Byte> toGuest = new ArrayDeque<>();
    private final Queue<Byte> toHost = new ArrayDeque<>();
    private boolean connected = true;
    private boolean plugged = true;
    private boolean opened;
    private Optional<IOException> refusal = Optional.empty();
    private boolean refused;
    private int emptyReads;

    @Override
    public synchronized Port open() throws IOException {
        if (!plugged && refusal.isPresent()) {
            refused = true;
            notifyAll();
            throw refusal.get();
        }
        if (!plugged || opened) {
            throw new IOException(opened ? "Device or resource busy" : "No such device");
        }
        opened = true;
        return new GuestEnd();
    }

    private final class GuestEnd implements Port {
        private boolean closed;

        @Override
        public int read(byte[] into) throws IOException {
            synchronized (Wire.this) {
                while (isUsable() && connected && toGuest.isEmpty()) {
                    await();
                }
                requireUsable();
                var read = 0;
                while (read < into.length && !toGuest.isEmpty()) {
                    into[read++] = toGuest.remove();
                }
                emptyReads += read == 0 ? 1 : 0;
                Wire.this.notifyAll();
                return read;
            }
        }

        @Override
        public void write(byte[] bytes) throws IOException {
            for (var each : bytes) {
                synchronized (Wire.this) {
                    while (isUsable() && (!connected || toHost.size() >= FULL)) {
                        await();
                    }
                    requireUsable();
                    toHost.add(each);
                    Wire.this.notifyAll();
                }
            }
        }

        private boolean isUsable() {
            return plugged && !closed;
        }

        private void requireUsable() throws IOException {
            if (!isUsable()) {
                throw new IOException(closed ? "Stream closed" : "No such device");
            }
        }

        /// Whoever waits at this end is told.
        @Override
        public void close() {
            synchronized (Wire.this) {
                closed = true;
                opened = false;
                Wire.this.notifyAll();
            }
        }
    }

    /// Called in a loop, by all of its callers.
    @SuppressWarnings("WaitNotInLoop")
    private void await() throws IOException {
        try {
            wait();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    /// Whatever bytes, in one write.
    synchronized void say(byte[] bytes) {
        for (var each : bytes) {
            toGuest.add(each);
        }
        notifyAll();
    }

    void say(String text) {
        say(text.getBytes(StandardCharsets.UTF_8));
    }

    /// The next line; fails where none comes.
    synchronized String hear() {
        var line = new ByteArrayOutputStream();
        for (var each = next(); each != '\n'; each = next()) {
            line.write(each);
        }
        return line.toString(StandardCharsets.UTF_8);
    }

    private byte next() {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (toHost.isEmpty()) {
            waitUntil(deadline);
        }
        notifyAll();
        return toHost.remove();
    }

    /// Called in a loop, by all of its callers.
    @SuppressWarnings("WaitNotInLoop")
    private void waitUntil(long deadline) {
        var left = Duration.ofNanos(deadline - System.nanoTime()).toMillis();
        if (left <= 0) {
            throw new AssertionError("the guest says nothing");
        }
        try {
            wait(left);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /// The host disconnects: what it had not heard is lost to it.
    synchronized void leave() {
        connected = false;
        toHost.clear();
        notifyAll();
    }

    /// Waits until the guest has seen that the host is away.
    synchronized void leaveAndBeMissed() {
        leave();
        var before = emptyReads;
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (emptyReads == before) {
            waitUntil(deadline);
        }
    }

    synchronized void comeBack() {
        connected = true;
        notifyAll();
    }

    synchronized void unplug() {
        plugged = false;
        toHost.clear();
        toGuest.clear();
        notifyAll();
    }

    /// What is said of the port while it is not plugged in.
    synchronized void refuse(IOException why) {
        refusal = Optional.of(why);
    }

    synchronized void awaitRefusal() {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!refused) {
            waitUntil(deadline);
        }
    }

    synchronized void plug() {
        plugged = true;
        notifyAll();
    }

    synchronized int emptyReads() {
        return emptyReads;
    }
}
