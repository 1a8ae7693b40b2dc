package dev.slipway.app;

import java.io.Writer;
import java.time.Duration;

/// What was said, and how much of it somebody has read.
final class Transcript extends Writer {
    static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int BEFORE = 1000;

    private final StringBuilder text = new StringBuilder();
    private int read;

    @Override
    public synchronized void write(char[] characters, int from, int count) {
        text.append(characters, from, count);
        notifyAll();
    }

    /// Reads on until that is said.
    synchronized void waitFor(String words) throws InterruptedException {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (text.indexOf(words, read) < 0) {
            var left = Duration.ofNanos(deadline - System.nanoTime());
            if (!left.isPositive()) {
                throw new AssertionError(
                        "waited in vain for “%s” in:\n%s".formatted(words, unread()));
            }
            wait(Math.max(1, left.toMillis()));
        }
        read = text.indexOf(words, read) + words.length();
    }

    /// And what came shortly before.
    private String unread() {
        return text.substring(Math.max(0, read - BEFORE), read) + "|" + text.substring(read);
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}

    @Override
    public synchronized String toString() {
        return text.toString();
    }
}
