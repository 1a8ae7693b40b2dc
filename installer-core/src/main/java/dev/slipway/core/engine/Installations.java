package dev.slipway.core.engine;

import dev.slipway.core.event.InstallEvent.Failed;
import dev.slipway.core.event.InstallEvent.Finished;
import dev.slipway.core.event.InstallationReport;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.failure.ToolFailure.FileUnusable;
import dev.slipway.core.failure.ToolFailure.Interrupted;
import java.io.IOException;
import java.lang.System.Logger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Stream;

/// The installations of a machine, those before the last restart too: `installations/ID/journal` in the
/// state directory.
public final class Installations {
    private static final Logger LOG = System.getLogger(Installations.class.getName());
    private static final String JOURNAL = "journal";
    private static final DateTimeFormatter ID =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);

    private final Path directory;
    private final InstantSource clock;
    private final ConcurrentSkipListMap<String, Story> stories = new ConcurrentSkipListMap<>();

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

    /// A new story, with an id that sorts behind all earlier ones.
    public Story begin() throws InstallException {
        var own = createDirectory();
        var id = own.getFileName().toString();
        var story = new Story(id, Journal.create(own.resolve(JOURNAL)), clock);
        stories.put(id, story);
        return story;
    }

    public Optional<Story> find(String id) {
        return Optional.ofNullable(stories.get(id));
    }

    public Optional<Story> latest() {
        return Optional.ofNullable(stories.lastEntry()).map(entry -> entry.getValue());
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
        var file = own.resolve(JOURNAL);
        if (Files.exists(file)) {
            var id = own.getFileName().toString();
            var story = new Story(id, Journal.open(file), clock);
            endInterrupted(story);
            stories.put(id, story);
        }
    }

    private static void endInterrupted(Story story) throws InstallException {
        if (!story.ended()) {
            var report = story.report();
            var step = report.current().orElse("");
            story.say(new Failed(step, new Interrupted(step), begun(report)));
        }
    }

    /// The ids of the steps that were begun: all that the journal knows of what was changed.
    private static List<String> begun(InstallationReport report) {
        return Stream.concat(
                        report.finished().stream().map(Finished::step), report.current().stream())
                .toList();
    }

    private List<Path> directories() throws InstallException {
        try {
            PrivateFiles.createDirectories(directory);
            try (var entries = Files.list(directory)) {
                return entries.filter(Files::isDirectory).toList();
            }
        } catch (IOException e) {
            throw unusable(e);
        }
    }

    private Path createDirectory() throws InstallException {
        var own = freeName(ID.format(clock.instant()));
        try {
            Files.createDirectory(own, PrivateFiles.DIRECTORY);
            PrivateFiles.syncDirectoryOf(own);
            return own;
        } catch (IOException e) {
            throw unusable(e);
        }
    }

    /// Two within a second are told apart by a number.
    private Path freeName(String time) {
        var number = 1;
        while (Files.exists(numbered(time, number))) {
            number++;
        }
        return numbered(time, number);
    }

    private Path numbered(String time, int number) {
        return directory.resolve("%s-%02d".formatted(time, number));
    }

    private InstallException unusable(IOException e) {
        return new InstallException(new FileUnusable(directory.toString(), e.toString()), e);
    }
}
