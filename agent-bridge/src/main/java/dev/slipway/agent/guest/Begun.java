package dev.slipway.agent.guest;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// The commands that are not answered yet, each with its thread.
final class Begun {
    private final Map<Thread, String> ids = new ConcurrentHashMap<>();

    /// On a thread of its own.
    void start(String id, Runnable command) {
        var thread = Thread.ofVirtual().name("command " + id).unstarted(command);
        ids.put(thread, id);
        thread.start();
    }

    /// To be said by the thread of a command: from now on it cannot be cancelled.
    void ended() {
        ids.remove(Thread.currentThread());
    }

    /// @return whether there was such a command
    boolean cancel(String id) {
        var threads = named(id);
        threads.forEach(Thread::interrupt);
        return !threads.isEmpty();
    }

    private List<Thread> named(String id) {
        return ids.entrySet().stream()
                .filter(each -> each.getValue().equals(id))
                .map(Entry::getKey)
                .toList();
    }

    /// Ends all of them, with the programs that they run, within a time.
    void stop(Duration within) throws InterruptedException {
        var deadline = System.nanoTime() + within.toNanos();
        var all = Set.copyOf(ids.keySet());
        all.forEach(Thread::interrupt);
        for (var each : all) {
            each.join(Duration.ofNanos(Math.max(1, deadline - System.nanoTime())));
        }
    }
}
