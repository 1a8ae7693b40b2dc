package dev.slipway.app.fake;

import dev.slipway.core.event.InstallEvent;
import dev.slipway.core.event.InstallEvent.Completed;
import dev.slipway.core.event.InstallEvent.Ended;
import dev.slipway.core.event.InstallEvent.Fact;
import dev.slipway.core.event.InstallEvent.Finished;
import dev.slipway.core.event.InstallEvent.Level;
import dev.slipway.core.event.InstallEvent.Logged;
import dev.slipway.core.event.InstallEvent.Outcome;
import dev.slipway.core.event.InstallEvent.Planned;
import dev.slipway.core.event.InstallEvent.Progressed;
import dev.slipway.core.event.InstallEvent.Started;
import dev.slipway.core.event.Progress;
import dev.slipway.core.event.Said;
import dev.slipway.core.failure.ConnectionFailure.ConnectionLost;
import dev.slipway.core.failure.Failure;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.machine.ClaimedMachine.Story;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// The story of an installation, told from wherever one asks; with a connection that may break in between.
public final class FakeStory {
    private static final Instant START = Instant.parse("2026-03-01T10:00:00Z");
    private static final List<String> STEPS =
            List.of(
                    "clear-disk S4EVNX0R1234A",
                    "partition-disk S4EVNX0R1234A",
                    "create-pool rpool",
                    "unpack-image",
                    "export-pool rpool");

    private final List<Said> said = new ArrayList<>();
    private final List<Long> asked = new ArrayList<>();
    private final long nanosecondsEach;
    private long breaksAt = Long.MAX_VALUE;
    private Failure reason = new ConnectionLost("192.0.2.11:8443", "reset");
    private final CountDownLatch held = new CountDownLatch(1);
    private long hangsAt = Long.MAX_VALUE;

    private FakeStory(long nanosecondsEach) {
        this.nanosecondsEach = nanosecondsEach;
    }

    public static FakeStory of(InstallEvent... events) {
        var story = new FakeStory(0);
        List.of(events).forEach(story::add);
        return story;
    }

    public static FakeStory whole() {
        return whole(0);
    }

    /// @param millisecondsEach between two events, for somebody who watches
    public static FakeStory whole(long millisecondsEach) {
        return endingWith(
                new Completed(
                        List.of(
                                new Fact("Pool", "rpool, mirror of 2 disks, no errors"),
                                new Fact("Boot environment", "rpool/ROOT/debian"),
                                new Fact("Files", "22,713"))),
                millisecondsEach);
    }

    public static FakeStory endingWith(Ended end, long millisecondsEach) {
        var story = new FakeStory(TimeUnit.MILLISECONDS.toNanos(millisecondsEach));
        story.add(new Planned(FakeClaim.HASH, STEPS, true));
        for (var step : STEPS) {
            story.step(step);
        }
        story.add(end);
        return story;
    }

    /// One step that says all those lines, and hangs then.
    public static FakeStory pouring(int lines, int aSecond) {
        var story = new FakeStory(TimeUnit.SECONDS.toNanos(1) / aSecond);
        story.add(new Planned(FakeClaim.HASH, STEPS, true));
        story.add(new Started("unpack-image"));
        for (var line = 0; line < lines; line++) {
            var path = "usr/share/doc/package-" + line % 977 + "/file-" + line;
            story.add(new Logged(Level.DEBUG, "unpack-image", path));
        }
        return story.hangingAt(story.said.size());
    }

    /// The connection is lost once, before this event.
    public FakeStory breakingAt(long sequence) {
        breaksAt = sequence;
        return this;
    }

    /// That happens once, before this event.
    public FakeStory failingAt(long sequence, Failure why) {
        reason = why;
        return breakingAt(sequence);
    }

    /// Nothing comes from this event on.
    public FakeStory hangingAt(long sequence) {
        hangsAt = sequence;
        return this;
    }

    /// It hangs no more.
    public void goOn() {
        held.countDown();
    }

    /// From which events on it was asked for.
    public List<Long> asked() {
        return List.copyOf(asked);
    }

    Story from(long sequence) {
        asked.add(sequence);
        return new Told(sequence);
    }

    private void step(String step) {
        add(new Started(step));
        add(new Logged(Level.INFO, step, step + " begins"));
        if (step.equals("unpack-image")) {
            progress(step);
        }
        add(new Finished(step, Outcome.DONE, 1_400));
    }

    private void progress(String step) {
        for (var tenth = 0L; tenth <= 10; tenth++) {
            var bytes = tenth * 10_640_000;
            add(new Progressed(step, new Progress(bytes, 106_400_000, bytes * 3, bytes * 3)));
            add(new Logged(Level.DEBUG, step, "layer 1: " + tenth * 2_271 + " files"));
        }
    }

    private void add(InstallEvent event) {
        var sequence = said.size();
        said.add(new Said("i-1", sequence, START.plusMillis(sequence * 700L), event));
    }

    private final class Told implements Story {
        private final long begun;
        private long next;

        Told(long next) {
            this.begun = System.nanoTime() - next * nanosecondsEach;
            this.next = next;
        }

        @Override
        public @Nullable Said next() throws InstallException, InterruptedException {
            var due = begun + (next + 1) * nanosecondsEach;
            var _ = new CountDownLatch(1).await(due - System.nanoTime(), TimeUnit.NANOSECONDS);
            if (next == hangsAt) {
                held.await();
            }
            if (next == breaksAt) {
                breaksAt = Long.MAX_VALUE;
                throw new InstallException(reason);
            }
            return next < said.size() ? said.get((int) next++) : null;
        }

        @Override
        public void close() {}
    }
}
