package dev.slipway.core.engine;

import static dev.slipway.core.engine.FakeProcedure.step;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.core.FakePlatform;
import dev.slipway.core.Samples;
import dev.slipway.core.event.InstallEvent;
import dev.slipway.core.event.InstallEvent.Cancelled;
import dev.slipway.core.event.InstallEvent.Completed;
import dev.slipway.core.event.InstallEvent.Failed;
import dev.slipway.core.event.InstallEvent.Finished;
import dev.slipway.core.event.InstallEvent.Level;
import dev.slipway.core.event.InstallEvent.Logged;
import dev.slipway.core.event.InstallEvent.Outcome;
import dev.slipway.core.event.InstallEvent.Planned;
import dev.slipway.core.event.InstallEvent.Progressed;
import dev.slipway.core.event.InstallEvent.Started;
import dev.slipway.core.event.Progress;
import dev.slipway.core.event.Said;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.failure.ToolFailure.CommandFailed;
import dev.slipway.core.failure.ToolFailure.Interrupted;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(30)
class StoryTest {
    private static final InstantSource NOW =
            InstantSource.fixed(Instant.parse("2026-01-02T03:04:05Z"));
    private static final Planned PLANNED = new Planned("ab", List.of("a", "b"), true);
    private static final Failed FAILED =
            new Failed("a", new CommandFailed(List.of("zpool", "create"), 1, "no"), List.of("x"));

    private static final Completed COMPLETED = new Completed(List.of());

    @TempDir private Path state;

    @Test
    void tellsEverythingInOrderWithNumbersFromZero() throws Exception {
        var story = installations().begin(Undertakings.installing());
        say(story, PLANNED, new Started("a"), FAILED);

        assertThat(heard(story, 0)).extracting(Said::sequence).containsExactly(0L, 1L, 2L);
        assertThat(heard(story, 0))
                .extracting(Said::event)
                .containsExactly(PLANNED, new Started("a"), FAILED);
    }

    @Test
    void tellsFromAnyNumberOn() throws Exception {
        var story = installations().begin(Undertakings.installing());
        say(story, PLANNED, new Started("a"), FAILED);

        assertThat(heard(story, 2)).extracting(Said::event).containsExactly(FAILED);
        assertThat(heard(story, 3)).isEmpty();
    }

    @Test
    void tellsWhoeverListensWhatComesLater() throws Exception {
        var story = installations().begin(Undertakings.installing());
        say(story, PLANNED);
        var first = new CountDownLatch(1);
        var heard = new CompletableFuture<List<Said>>();
        Thread.ofVirtual().start(() -> heard.complete(follow(story, first)));
        assertThat(first.await(10, SECONDS)).isTrue();

        say(story, new Started("a"), FAILED);

        assertThat(heard.get(10, SECONDS)).hasSize(3);
    }

    @Test
    void survivesARestart() throws Exception {
        var story = installations().begin(Undertakings.installing());
        say(story, PLANNED, new Started("a"), new Finished("a", Outcome.DONE, 5), FAILED);

        var again = installations().find(story.installation()).orElseThrow();

        assertThat(heard(again, 0)).isEqualTo(heard(story, 0));
        assertThat(again.report()).isEqualTo(story.report());
    }

    @Test
    void endsWhatWasRunningWhenTheDaemonStoppedExactlyOnce() throws Exception {
        var story = installations().begin(Undertakings.installing());
        var begun = new Started("a", "A is changed.");
        say(story, PLANNED, begun, new Finished("a", Outcome.DONE, 5), new Started("b"));

        installations();
        var again = installations().latest().orElseThrow();

        assertThat(again.report().end())
                .contains(new Failed("b", new Interrupted("b"), List.of("A is changed.")));
        assertThat(heard(again, 0))
                .filteredOn(said -> said.event() instanceof InstallEvent.Ended)
                .hasSize(1);
    }

    @Test
    void givesTheEndingAfterARestartToWhoeverHadHeardProgressThatNoJournalHas() throws Exception {
        var story = installations().begin(Undertakings.installing());
        say(story, PLANNED, new Started("a"));
        for (var i = 0; i < 100; i++) {
            say(story, new Progressed("a", new Progress(i, 100, i, i)));
        }

        var again = installations().latest().orElseThrow();

        assertThat(heard(again, 102)).hasSize(1);
    }

    @Test
    void forgetsTheHalfLineThatAPowerCutLeft() throws Exception {
        var story = installations().begin(Undertakings.installing());
        say(story, PLANNED, new Started("a"));
        Files.writeString(
                journal(story), "{\"installation\":\"x\",\"seq", StandardOpenOption.APPEND);

        var again = installations().latest().orElseThrow();

        assertThat(heard(again, 0)).hasSize(3);
        assertThat(heard(installations().latest().orElseThrow(), 0)).hasSize(3);
    }

    /// Else all of it would be lost to the next start, and with it what can be undone.
    @Test
    void forgetsTheHalfLineThatAFullDiskLeftBeforeItGoesOn() throws Exception {
        var story = installations().begin(Undertakings.installing());
        say(story, PLANNED, new Started("a"));
        Files.writeString(
                journal(story), "{\"installation\":\"x\",\"seq", StandardOpenOption.APPEND);

        say(story, FAILED);

        var again = installations().latest().orElseThrow();
        assertThat(heard(again, 0))
                .extracting(Said::event)
                .containsExactly(PLANNED, new Started("a"), FAILED);
    }

    @Test
    void leavesOutAJournalThatIsDamagedAndGoesOn() throws Exception {
        var story = installations().begin(Undertakings.installing());
        Files.writeString(journal(story), "not JSON\n");

        assertThat(installations().latest()).isEmpty();
        assertThat(installations().begin(Undertakings.installing()).installation())
                .isNotEqualTo(story.installation());
    }

    @Test
    void keepsALongLogOutOfMemoryButTellsAllOfIt() throws Exception {
        var story = installations().begin(Undertakings.installing());
        say(story, PLANNED);
        for (var i = 0; i < 2_500; i++) {
            say(story, new Logged(Level.INFO, "a", "line " + i));
        }
        say(story, new Progressed("a", new Progress(1, 2, 3, 4)), FAILED);

        assertThat(heard(story, 0))
                .extracting(Said::sequence)
                .containsExactlyElementsOf(LongStream.range(0, 2_503).boxed().toList());
    }

    @Test
    void keepsOnlyTheLatestProgress() throws Exception {
        var story = installations().begin(Undertakings.installing());
        say(story, PLANNED, new Started("a"));
        for (var i = 1; i <= 100; i++) {
            say(story, new Progressed("a", new Progress(i, 100, i, i)));
        }
        say(story, FAILED);

        assertThat(heard(story, 0))
                .extracting(Said::event)
                .containsExactly(
                        PLANNED,
                        new Started("a"),
                        new Progressed("a", new Progress(100, 100, 100, 100)),
                        FAILED);
    }

    @Test
    void refusesToSayAnythingAfterTheEnding() throws Exception {
        var story = installations().begin(Undertakings.installing());
        say(story, FAILED);

        assertThatThrownBy(() -> story.say(new Completed(List.of())))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void tellsTheEndingEvenIfNoJournalCanKeepIt() throws Exception {
        var story = installations().begin(Undertakings.installing());
        say(story, PLANNED);
        Files.delete(journal(story));
        Files.createDirectory(journal(story)); // not even root can write a line to it

        assertThatThrownBy(() -> story.say(new Started("a"))).isInstanceOf(InstallException.class);
        story.say(FAILED);

        assertThat(story.report().end()).contains(FAILED);
    }

    @Test
    void keepsItsFilesToItself() throws Exception {
        var journal = journal(installations().begin(Undertakings.installing()));

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(journal)))
                .isEqualTo("rw-------");
    }

    @Test
    void putsEachLineOfTheJournalInJson() throws Exception {
        var story = installations().begin(Undertakings.installing());
        say(story, FAILED);

        assertThat(Files.readAllLines(journal(story), StandardCharsets.UTF_8))
                .singleElement()
                .asString()
                .contains("\"event\":\"Failed\"")
                .contains("\"failure\":\"CommandFailed\"")
                .contains("\"at\":\"2026-01-02T03:04:05Z\"");
    }

    @Test
    void cancelsAnInstallationThatRunsAndSaysSo() throws Exception {
        var began = new CountDownLatch(1);
        var procedure =
                new FakeProcedure(
                        step(
                                "a",
                                _ -> {
                                    began.countDown();
                                    new CountDownLatch(1).await();
                                }));
        var platform = new FakePlatform(Samples.inventory());
        var installation =
                Installation.start(
                        new InstallEngine(platform, procedure),
                        new Undertaking.Installing(InstallEngineTest.confirmed(platform.look())),
                        installations().begin(Undertakings.installing()));
        assertThat(began.await(10, SECONDS)).isTrue();

        installation.cancel();
        installation.cancel();

        assertThat(installation.await(Duration.ofSeconds(10))).isTrue();
        assertThat(installation.running()).isFalse();
        assertThat(installation.story().report().end())
                .contains(new Cancelled("a", List.of("a was done")));
        assertThat(procedure.cleanUps()).isEqualTo(1);
    }

    @Test
    void waitsForAnInstallationThatBeginsLaterThanTheOneThatIsKnown() throws Exception {
        var installations = installations();
        var first = installations.begin(Undertakings.installing());
        var second = new CompletableFuture<Story>();
        Thread.ofVirtual().start(() -> second.complete(after(installations, first.installation())));

        assertThat(installations.after("")).isSameAs(first);
        assertThat(second).isNotDone();
        assertThat(installations.begin(Undertakings.installing()))
                .isSameAs(second.get(10, SECONDS));
    }

    private static Story after(Installations installations, String id) {
        try {
            return installations.after(id);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private Installations installations() throws InstallException {
        return Installations.in(state, NOW);
    }

    private Path journal(Story story) {
        return state.resolve("installations").resolve(story.installation()).resolve("journal");
    }

    /// Else an installation of before would be taken for the one to go on with, or to undo.
    @Test
    void sortsBehindAllEarlierOnesWhenTheClockWasSetBack() throws Exception {
        var first = installations().begin(Undertakings.installing());
        say(first, PLANNED, new Started("a", "A is changed."), FAILED);
        var yearsBefore = InstantSource.fixed(Instant.parse("2000-01-01T00:00:00Z"));

        var later = new ArrayList<Story>();
        for (var i = 0; i < 3; i++) {
            later.add(Installations.in(state, yearsBefore).begin(Undertakings.installing()));
        }
        say(later.getLast(), PLANNED, new Started("a", "A is changed."), COMPLETED);

        var again = Installations.in(state, yearsBefore);
        assertThat(later)
                .extracting(Story::installation)
                .isSorted()
                .allMatch(id -> id.compareTo(first.installation()) > 0);
        assertThat(again.latest().orElseThrow().installation())
                .isEqualTo(later.getLast().installation());
        assertThat(again.unfinished()).isEmpty();
    }

    /// Else what it took away could no longer be put back.
    @Test
    void isNotForgottenForOneThatChangedNothing() throws Exception {
        var erasing = installations().begin(Undertakings.installing());
        say(erasing, PLANNED, new Started("a", "A is changed."), FAILED);
        var looking = installations().begin(Undertakings.installing());
        say(looking, PLANNED, new Started("a"), FAILED);

        assertThat(installations().unfinished().orElseThrow().report().installation())
                .isEqualTo(erasing.installation());
    }

    private static void say(Story story, InstallEvent... events) throws InstallException {
        for (var event : events) {
            story.say(event);
        }
    }

    private static List<Said> heard(Story story, long from)
            throws InstallException, InterruptedException {
        var heard = new ArrayList<Said>();
        story.follow(from, heard::add);
        return heard;
    }

    private static List<Said> follow(Story story, CountDownLatch first) {
        var heard = new ArrayList<Said>();
        try {
            story.follow(
                    0,
                    said -> {
                        heard.add(said);
                        first.countDown();
                    });
        } catch (InstallException | InterruptedException e) {
            throw new AssertionError(e);
        }
        return heard;
    }
}
