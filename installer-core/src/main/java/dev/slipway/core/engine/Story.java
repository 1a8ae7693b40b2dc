package dev.slipway.core.engine;

import dev.slipway.core.event.InstallEvent;
import dev.slipway.core.event.InstallEvent.Cancelled;
import dev.slipway.core.event.InstallEvent.Completed;
import dev.slipway.core.event.InstallEvent.Continued;
import dev.slipway.core.event.InstallEvent.Delayed;
import dev.slipway.core.event.InstallEvent.Failed;
import dev.slipway.core.event.InstallEvent.Finished;
import dev.slipway.core.event.InstallEvent.Logged;
import dev.slipway.core.event.InstallEvent.Planned;
import dev.slipway.core.event.InstallEvent.Progressed;
import dev.slipway.core.event.InstallEvent.Started;
import dev.slipway.core.event.InstallationReport;
import dev.slipway.core.event.Said;
import dev.slipway.core.failure.InstallException;
import java.lang.System.Logger;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;

/// The story of one installation: kept in its journal, told from any place on to whoever asks.
///
/// Only the latest events are in memory; whoever is further behind gets them from the journal. Of the
/// progress only the latest is kept at all.
public final class Story implements EventSink {
    private static final Logger LOG = System.getLogger(Story.class.getName());
    private static final int KEPT = 1_000;

    /// Numbers that are left out after a restart, because progress that no journal has may have had them.
    private static final long LOST = 1_000_000;

    private final String installation;
    private final Records records;
    private final Journal journal;
    private final InstantSource clock;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition told = lock.newCondition();

    /// Journalled events from `firstKept` on, without a gap.
    private final Deque<Said> kept = new ArrayDeque<>();

    private long firstKept;
    private long next;
    private Optional<Said> progress = Optional.empty();
    private InstallationReport report = InstallationReport.EMPTY;

    Story(String installation, Records records, Journal journal, InstantSource clock)
            throws InstallException {
        this.installation = installation;
        this.records = records;
        this.journal = journal;
        this.clock = clock;
        journal.each(this::fold);
        next = report.nextSequence() + (report.nextSequence() > 0 && !hasEnded() ? LOST : 0);
        firstKept = next;
    }

    public String installation() {
        return installation;
    }

    /// What is kept beside it.
    public Records records() {
        return records;
    }

    /// The story so far.
    public InstallationReport report() {
        lock.lock();
        try {
            return report;
        } finally {
            lock.unlock();
        }
    }

    public boolean ended() {
        return report().end().isPresent();
    }

    /// What is said after the ending is a defect of ours, and is not kept. The ending itself is always
    /// told, even where the journal cannot keep it.
    @Override
    public void say(InstallEvent event) throws InstallException {
        lock.lock();
        try {
            refuseAfterEnd(event);
            var said = new Said(installation, next, clock.instant(), event);
            keep(said);
            fold(said);
            next++;
            told.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /// Tells every event from a sequence number on, in order; waits for those to come and returns after
    /// the ending. Interrupting the thread stops it.
    public void follow(long from, Listener listener) throws InstallException, InterruptedException {
        var position = from;
        for (var next = after(position); !next.isEmpty(); next = after(position)) {
            for (var said : next) {
                listener.hear(said);
            }
            position = next.getLast().sequence() + 1;
        }
    }

    /// Hears a story, on the thread that follows it; as slow as it likes.
    @FunctionalInterface
    public interface Listener {
        void hear(Said said) throws InterruptedException;
    }

    /// The next events from a sequence number on, waiting for one; none where the story is at its end.
    public List<Said> after(long position) throws InstallException, InterruptedException {
        var memory = memoryAfter(position);
        if (position >= memory.begins()) {
            return memory.events();
        }
        var older = journal.read(position, memory.begins(), KEPT);
        return older.isEmpty() ? memory.events() : older;
    }

    private Memory memoryAfter(long position) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (position >= firstKept && fromMemory(position).isEmpty() && !hasEnded()) {
                told.await();
            }
            return new Memory(firstKept, fromMemory(position));
        } finally {
            lock.unlock();
        }
    }

    /// @param begins no event from there on is missing
    private record Memory(long begins, List<Said> events) {}

    private List<Said> fromMemory(long position) {
        return Stream.concat(kept.stream(), progress.stream())
                .filter(said -> said.sequence() >= position)
                .sorted((one, other) -> Long.compare(one.sequence(), other.sequence()))
                .toList();
    }

    private void refuseAfterEnd(InstallEvent event) {
        if (hasEnded()) {
            throw new IllegalStateException("said after the ending: " + event);
        }
    }

    private void keep(Said said) throws InstallException {
        switch (said.event()) {
            case Progressed _ -> progress = Optional.of(said);
            case Logged _, Delayed _ -> keep(said, false);
            case Planned _, Continued _, Started _, Finished _ -> keep(said, true);
            case Completed _, Failed _, Cancelled _ -> keepEnding(said);
        }
    }

    private void keep(Said said, boolean durable) throws InstallException {
        journal.append(said, durable);
        remember(said);
    }

    private void keepEnding(Said said) {
        try {
            journal.append(said, true);
        } catch (InstallException e) {
            LOG.log(Logger.Level.ERROR, "the ending is not in the journal", e);
        }
        remember(said);
    }

    private void remember(Said said) {
        kept.addLast(said);
        if (kept.size() > KEPT) {
            firstKept = kept.removeFirst().sequence() + 1;
        }
    }

    private boolean hasEnded() {
        return report.end().isPresent();
    }

    private boolean fold(Said said) {
        report = report.after(said);
        return true;
    }
}
