package dev.slipway.core.image.unpack;

import dev.slipway.core.image.source.Notice;
import dev.slipway.core.image.source.Notices;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/// What the threads that fetch have to say, until the thread that unpacks passes it on: they may be interrupted at
/// any time, and must not be so while a journal is written.
public final class Told implements Notices {
    private final Queue<Notice> waiting = new ConcurrentLinkedQueue<>();

    @Override
    public void say(Notice notice) {
        waiting.add(notice);
    }

    void passOn(UnpackProgress listener) throws InterruptedException {
        for (var next = waiting.poll(); next != null; next = waiting.poll()) {
            listener.said(next);
        }
    }
}
