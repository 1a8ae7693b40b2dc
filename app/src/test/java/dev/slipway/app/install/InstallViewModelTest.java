package dev.slipway.app.install;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.app.draft.ChosenMachine;
import dev.slipway.app.fake.FakeBench;
import dev.slipway.app.fake.FakeClaim;
import dev.slipway.app.fake.FakeMachine;
import dev.slipway.app.fake.FakeStory;
import dev.slipway.app.fake.Samples;
import dev.slipway.app.install.StepRow.State;
import dev.slipway.app.job.Hold;
import dev.slipway.app.job.Stage;
import dev.slipway.core.event.InstallEvent;
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
import dev.slipway.core.failure.ConnectionFailure.LeaseLapsed;
import dev.slipway.core.failure.DiskFailure.DiskWriteFailed;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InstallViewModelTest {
    private static final Instant START = Instant.parse("2026-03-01T10:00:00Z");

    private final FakeBench bench = new FakeBench();
    private final InstallViewModel install =
            new InstallViewModel(bench.bench(), _ -> {}, Path.of("."));
    private final List<Said> story = new ArrayList<>();

    @BeforeEach
    void nothingRunsUnlessLetRun() {
        bench.background().hold();
    }

    @Test
    void savesTheLogBesideTheOneBefore(@TempDir Path folder) throws Exception {
        var saving = new InstallViewModel(bench.bench(), _ -> {}, folder);
        begin(FakeStory.whole());
        bench.background().runHeld();

        saving.log().save();
        bench.background().runHeld();
        saving.log().save();
        bench.background().runHeld();

        assertThat(folder.resolve("slipway-node01-i-1.log")).content().contains("INFO");
        assertThat(folder.resolve("slipway-node01-i-1-2.log")).exists();
        assertThat(saving.log().said().get()).contains("i-1-2.log");
    }

    @Test
    void followsTheWholeStoryAndEnds() throws Exception {
        begin(FakeStory.whole());

        bench.background().runHeld();

        assertThat(bench.job().stage().get()).isEqualTo(Stage.ENDED);
        assertThat(install.steps()).allMatch(step -> step.state() == State.DONE);
        assertThat(install.gauge().whole().get()).isEqualTo(1);
        assertThat(install.missing().get()).isEmpty();
        assertThat(install.log().log().shown()).hasSizeGreaterThan(10);
    }

    @Test
    void showsWhatRunsHowFarItIsAndHowFast() throws Exception {
        begin(FakeStory.whole());

        tell(
                new Planned("hash", List.of("create-pool rpool", "unpack-image"), true),
                new Started("create-pool rpool"),
                new Finished("create-pool rpool", Outcome.DONE, 1_400),
                new Started("unpack-image"));
        tell(progress(0));
        tell(progress(50_000_000));

        assertThat(install.gauge().now().get()).isEqualTo("Step 2 of 2: Unpack the image");
        assertThat(install.gauge().part().get()).isEqualTo(0.5);
        assertThat(install.gauge().whole().get()).isEqualTo(0.75);
        assertThat(install.gauge().bytes().get())
                .isEqualTo("50.0 MB of 100 MB downloaded, 150 MB written");
        assertThat(install.steps())
                .extracting(StepRow::state)
                .containsExactly(State.DONE, State.RUNNING);
    }

    @Test
    void isNeverWholeBeforeItHasEnded() throws Exception {
        begin(FakeStory.whole());

        tell(
                new Planned("hash", List.of("export-pool rpool"), true),
                new Started("export-pool rpool"),
                new Finished("export-pool rpool", Outcome.DONE, 10));

        assertThat(install.gauge().whole().get()).isEqualTo(0.99);
    }

    @Test
    void marksTheStepThatFailed() throws Exception {
        begin(FakeStory.whole());

        tell(
                new Planned("hash", List.of("clear-disk S1"), true),
                new Started("clear-disk S1"),
                new Failed("clear-disk S1", new DiskWriteFailed("S1", "EIO"), List.of()));

        assertThat(install.steps()).extracting(StepRow::state).containsExactly(State.FAILED);
    }

    @Test
    void saysWhenItHeardTheMachineLastOnceThatIsAWhileAgo() throws Exception {
        begin(FakeStory.whole());
        bench.seconds().pass(14);
        assertThat(install.silence().get()).isEmpty();

        bench.seconds().pass(2);

        assertThat(install.silence().get())
                .isEqualTo("Waiting for the machine: last heard 16 s ago.");
    }

    @Test
    void saysThatTheConnectionIsLostAndThatTheInstallationGoesOn() throws Exception {
        var claim = begin(FakeStory.whole().breakingAt(3));
        var follower = new StoryFollower(() -> claim, "i-1", 0, _ -> {});
        var heard = new ArrayList<Heard>();
        follower.tell(heard::add);
        var hearing = new Hearing(bench.bench());
        hearing.begin();

        heard.stream().filter(Heard.Lost.class::isInstance).forEach(hearing::heard);

        assertThat(hearing.words().get()).contains("was lost", "1 s", "goes on without us");
    }

    @Test
    void asksTwiceBeforeItCancels() throws Exception {
        var claim = begin(FakeStory.whole());

        install.askToCancel();
        assertThat(install.asking().get()).isTrue();
        assertThat(claim.calls()).isEmpty();

        install.cancel();
        bench.background().runHeld();
        assertThat(claim.calls()).containsExactly("cancel");
    }

    @Test
    void saysThatAMachineThatWasLostWhileAKeyWasHeldDownIsNotCancelled() throws Exception {
        var claim = begin(FakeStory.whole());
        bench.job().lost();

        install.cancel();
        install.listenAgain();
        install.cancel();
        bench.background().runHeld();

        var trouble = install.activity().trouble().get().orElseThrow();
        assertThat(trouble.what()).contains("not claimed");
        assertThat(trouble.changed()).isEmpty(); // the installation has begun
        assertThat(claim.calls()).isEmpty();
    }

    @Test
    void goesOnInstallingWhenTheCancellingIsNotMeant() throws Exception {
        var claim = begin(FakeStory.whole());
        install.askToCancel();

        install.goOnInstalling();

        assertThat(install.asking().get()).isFalse();
        assertThat(claim.calls()).isEmpty();
    }

    @Test
    void beginsAnotherInstallationWithAnEmptyLog() throws Exception {
        begin(FakeStory.whole());
        bench.background().runHeld();
        bench.job().again();

        bench.job().begun("i-2");

        assertThat(install.log().log().shown()).isEmpty();
        assertThat(install.gauge().whole().get()).isZero();
    }

    @Test
    void hearsNothingMoreOfAMachineThatWasLostOnceAnotherInstalls() throws Exception {
        var lost = begin(FakeStory.whole());
        bench.job().failed(new LeaseLapsed("node01"));
        var other = new FakeClaim(bench.seconds(), FakeStory.whole());
        bench.job().hold(new Hold(new FakeMachine("node02", other), other));
        bench.job().begun("i-2");

        bench.background().runHeld();

        assertThat(lost.story().asked()).isEmpty();
        assertThat(other.story().asked()).containsExactly(0L);
    }

    @Test
    void savesTheLogWhereItWasMeantWhateverAMachineCallsItself(@TempDir Path folder)
            throws Exception {
        var reports = Files.createDirectories(folder.resolve("reports/slipway-x"));
        var saving = new InstallViewModel(bench.bench(), _ -> {}, reports.resolveSibling(""));
        begin(FakeStory.whole());
        bench.background().runHeld();
        bench.job()
                .change(
                        draft ->
                                draft.known(
                                        new ChosenMachine(
                                                "id", "x/../../evil", Samples.NODE01, true)));

        saving.log().save();
        bench.background().runHeld();

        assertThat(saving.log().said().get()).contains("slipway-x_.._.._evil-i-1.log");
        assertThat(folder).isDirectoryNotContaining(it -> it.toString().contains("evil"));
    }

    @Test
    void keepsTheLevelAndTheTimeOfEachLine() {
        var words = new DelayWords(bench.bench().messages());
        var line = LogLine.of(said(new Logged(Level.WARNING, "", "slow disk"), 0), words);

        assertThat(line).contains(new LogLine(START, Level.WARNING, "slow disk"));
    }

    @Test
    void keepsNoMoreOfALineThanPeopleRead() {
        var line = new LogLine(START, Level.INFO, "x".repeat(1 << 20));

        assertThat(line.text()).hasSize(LogLine.LONGEST);
    }

    private FakeClaim begin(FakeStory told) throws Exception {
        var claim = new FakeClaim(bench.seconds(), told);
        bench.holding(claim);
        bench.job().begun("i-1");
        return claim;
    }

    private void tell(InstallEvent... events) {
        var from = story.size();
        for (var event : events) {
            story.add(said(event, story.size()));
        }
        bench.job().told(story.subList(from, story.size()));
    }

    private static Progressed progress(long downloaded) {
        return new Progressed(
                "unpack-image",
                new Progress(downloaded, 100_000_000, downloaded * 3, downloaded * 3));
    }

    private static Said said(InstallEvent event, long sequence) {
        return new Said("i-1", sequence, START.plusSeconds(sequence), event);
    }
}
