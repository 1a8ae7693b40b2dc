package dev.slipway.agent.tool;

import dev.slipway.agent.log.Log;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Arrays;

/// What comes out of one stream of a program: read to its end, kept up to a limit.
final class Capture {
    /// Told of each piece as it comes.
    interface Ear {
        void heard(byte[] bytes) throws InterruptedException;
    }

    private static final Logger LOG = new Log(Capture.class);
    private static final int CHUNK = 8192;

    private final InputStream from;
    private final int limit;
    private final Ear ear;
    private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
    private final Thread thread;
    private long dropped;

    Capture(InputStream from, int limit, Ear ear) {
        this.from = from;
        this.limit = limit;
        this.ear = ear;
        this.thread = Thread.ofVirtual().name("output of a program").start(this::read);
    }

    private void read() {
        var chunk = new byte[CHUNK];
        try (from) {
            for (var read = from.read(chunk); read > 0; read = from.read(chunk)) {
                keep(chunk, read);
                ear.heard(Arrays.copyOf(chunk, read));
            }
        } catch (IOException e) {
            LOG.log(Level.DEBUG, "a stream of a program was closed", e);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void keep(byte[] chunk, int length) {
        var fits = Math.min(length, limit - kept.size());
        kept.write(chunk, 0, fits);
        dropped += length - fits;
    }

    boolean endsWithin(Duration time) throws InterruptedException {
        return thread.join(time);
    }

    synchronized byte[] bytes() {
        return kept.toByteArray();
    }

    synchronized long dropped() {
        return dropped;
    }
}
