package dev.slipway.core.engine;

import dev.slipway.core.event.InstallEvent.Failed;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.failure.ToolFailure.FileUnusable;
import dev.slipway.core.failure.ToolFailure.Interrupted;
import java.io.IOException;
import java.lang.System.Logger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/// The installations of a machine, those before the last restart too: `installations/ID/journal` in the
/// state directory.
public final class Installations {
    private static final Logger LOG = System.getLogger(Installations.class.getName());

    private final Path directory;
    private final InstantSource clock;
    private final ConcurrentSkipListMap<String, Story> stories = new ConcurrentSkipListMap<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition more = lock.newCondition();

    private Installations(Path directory, InstantSource clock) {
        this.directory = directory;
        this.clock = clock;
    }

    /// Reads those that are there. One that was running when the machine or its daemon stopped gets its
    /// ending now.
    public static Installations in(Path state, InstantSource clock) throws InstallException {
        var installations = new Installations(state.resolve("installations"), clock);
        installations.readAll();
        return installations;
    }

    /// A new story, with an id that sorts behind all earlier ones. When it returns, its plan is kept.
    public Story begin(Undertaking undertaking) throws InstallException {
        var records = new Records(createDirectory());
        records.keep(undertaking.installed());
        var earlier = undertaking.earlier().flatMap(from -> find(from.earlier()));
        if (earlier.isPresent()) {
            records.takeOver(earlier.get().records());
        }
        return put(records, Journal.create(records.journal()));
    }

    private Story put(Records records, Journal journal) throws InstallException {
        var id = records.folder().getFileName().toString();
        var story = new Story(id, records, journal, clock);
        lock.lock();
        try {
            stories.put(id, story);
            more.signalAll();
        } finally {
            lock.unlock();
        }
        return story;
    }

    /// Waits for one that began later.
    ///
    /// @param id the one that is known; empty for none
    public Story after(String id) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            var later = stories.higherEntry(id);
            while (later == null) {
                more.await();
                later = stories.higherEntry(id);
            }
            return later.getValue();
        } finally {
            lock.unlock();
        }
    }

    public Optional<Story> find(String id) {
        return Optional.ofNullable(stories.get(id));
    }

    public Optional<Story> latest() {
        return Optional.ofNullable(stories.lastEntry()).map(entry -> entry.getValue());
    }

    /// The one to go on with or to undo, if none reached its end since.
    public Optional<Unfinished> unfinished() throws InstallException {
        var attempts = Attempts.in(List.copyOf(stories.descendingMap().values()));
        var one = attempts.latest();
        return one.isPresent()
                ? unfinished(one.get(), attempts.before(one.get()).map(Story::installation))
                : Optional.empty();
    }

    private static Optional<Unfinished> unfinished(Story story, Optional<String> before)
            throws InstallException {
        return story.records().plan().map(plan -> new Unfinished(story.report(), plan, before));
    }

    private void readAll() throws InstallException {
        for (var own : directories()) {
            try {
                read(own);
            } catch (InstallException e) { // an old story that is lost must not stop a new one
                LOG.log(Logger.Level.ERROR, "left out the journal in " + own, e);
            }
        }
    }

    private void read(Path own) throws InstallException {
        var records = new Records(own);
        if (Files.exists(records.journal())) {
            endInterrupted(put(records, Journal.open(records.journal())));
        }
    }

    private static void endInterrupted(Story story) throws InstallException {
        if (!story.ended()) {
            var report = story.report();
            var step = report.current().orElse("");
            story.say(new Failed(step, new Interrupted(step), report.everChanged()));
        }
    }

    private List<Path> directories() throws InstallException {
        try {
            PrivateFiles.createDirectories(directory);
            try (var entries = Files.list(directory)) {
                return entries.filter(Files::isDirectory)
                        .filter(own -> name(own).isPresent())
                        .toList();
            }
        } catch (IOException e) {
            throw unusable(e);
        }
    }

    private Path createDirectory() throws InstallException {
        var own = directory.resolve(freeName().toString());
        try {
            Files.createDirectory(own, PrivateFiles.DIRECTORY);
            PrivateFiles.syncDirectoryOf(own);
            return own;
        } catch (IOException e) {
            throw unusable(e);
        }
    }

    /// Behind all that are there, those too that could not be read, whatever the clock says by now.
    private InstallationName freeName() throws InstallException {
        var now = InstallationName.at(clock.instant());
        return directories().stream()
                .flatMap(own -> name(own).stream())
                .max(Comparator.naturalOrder())
                .filter(latest -> latest.compareTo(now) >= 0)
                .map(InstallationName::next)
                .orElse(now);
    }

    private static Optional<InstallationName> name(Path own) {
        return InstallationName.parse(own.getFileName().toString());
    }

    private InstallException unusable(IOException e) {
        return new InstallException(new FileUnusable(directory.toString(), e.toString()), e);
    }
}
