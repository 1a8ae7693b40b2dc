package dev.slipway.core.image.source;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/// What the threads that fetch have to say, until the thread that works passes it on: they may be interrupted at
/// any time, and must not be so while a journal is written.
public final class Told implements Notices {
    private final Queue<Notice> waiting = new ConcurrentLinkedQueue<>();

    @Override
    public void say(Notice notice) {
        waiting.add(notice);
    }

    public void passOn(Hearer listener) throws InterruptedException {
        for (var next = waiting.poll(); next != null; next = waiting.poll()) {
            listener.said(next);
        }
    }
}
