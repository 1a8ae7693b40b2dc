package dev.slipway.core.cli;

import dev.slipway.core.event.InstallEvent.Ended;
import dev.slipway.core.event.Said;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.machine.ClaimedMachine.Story;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/// What was said so far of a story that may go on: until its ending, or until nothing came for a while.
final class SoFar {
    private static final long QUIET_MILLISECONDS = 1_000;

    private final Story story;
    private final BlockingQueue<Heard> heard = new LinkedBlockingQueue<>(64);

    SoFar(Story story) {
        this.story = story;
    }

    private record Heard(Optional<Said> said, Optional<InstallException> failure) {
        boolean isLast() {
            return said.isEmpty() || said.get().event() instanceof Ended;
        }
    }

    void tell(Telling telling) throws InstallException, InterruptedException {
        var reader = Thread.ofVirtual().name("story").start(this::read);
        try {
            for (var next = poll(); next != null; next = next.isLast() ? null : poll()) {
                next.said().ifPresent(telling::tell);
                if (next.failure().isPresent()) {
                    throw next.failure().get();
                }
            }
        } finally {
            reader.interrupt();
        }
    }

    private @org.jspecify.annotations.Nullable Heard poll() throws InterruptedException {
        return heard.poll(QUIET_MILLISECONDS, TimeUnit.MILLISECONDS);
    }

    private void read() {
        try {
            for (var said = story.next(); said != null; said = story.next()) {
                heard.put(new Heard(Optional.of(said), Optional.empty()));
            }
            heard.put(new Heard(Optional.empty(), Optional.empty()));
        } catch (InstallException e) {
            heard.add(new Heard(Optional.empty(), Optional.of(e)));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // enough was heard
        }
    }
}
