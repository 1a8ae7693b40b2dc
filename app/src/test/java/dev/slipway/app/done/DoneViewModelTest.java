package dev.slipway.app.done;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.app.fake.FakeBench;
import dev.slipway.app.fake.FakeClaim;
import dev.slipway.app.job.Stage;
import dev.slipway.app.report.ReportFormat;
import dev.slipway.core.event.InstallEvent;
import dev.slipway.core.event.InstallEvent.Cancelled;
import dev.slipway.core.event.InstallEvent.Completed;
import dev.slipway.core.event.InstallEvent.Fact;
import dev.slipway.core.event.InstallEvent.Failed;
import dev.slipway.core.event.InstallEvent.Planned;
import dev.slipway.core.event.InstallEvent.Purpose;
import dev.slipway.core.event.InstallEvent.Started;
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

class DoneViewModelTest {
    private static final Completed COMPLETED =
            new Completed(List.of(new Fact("Pool", "rpool, no errors")));

    @TempDir private Path reports;

    private final FakeBench bench = new FakeBench();
    private final FakeClaim claim = bench.claim();
    private DoneViewModel done =
            new DoneViewModel(bench.bench(), Path.of("."), bench.job()::startOver);

    @BeforeEach
    void anInstallationRuns() throws Exception {
        done = new DoneViewModel(bench.bench(), reports, bench.job()::startOver);
        bench.holding(claim);
        bench.job().begun("i-1");
    }

    @Test
    void showsWhatWasReadBack() {
        ends(COMPLETED);

        var outcome = done.outcome().get().orElseThrow();
        assertThat(outcome.good()).isTrue();
        assertThat(outcome.summary()).isEqualTo("node01 is installed.");
        assertThat(outcome.lines()).containsExactly(new Fact("Pool", "rpool, no errors"));
    }

    @Test
    void saysWhatFailedWhyWhatWasChangedAndWhatToDo() {
        ends(
                new Failed(
                        "create-pool rpool",
                        new DiskWriteFailed("S4EV", "EIO"),
                        List.of("Disk S4EV was cleared.")));

        var outcome = done.outcome().get().orElseThrow();
        assertThat(outcome.good()).isFalse();
        assertThat(outcome.lines())
                .extracting(Fact::name)
                .containsExactly(
                        "What happened", "Why", "Where", "Changed so far", "What to do now");
        assertThat(outcome.lines())
                .extracting(Fact::value)
                .contains("Create pool rpool", "Disk S4EV was cleared.");
    }

    @Test
    void offersToPutBackWhatARollBackUncovered() {
        ends(new Completed(List.of(new Fact(Fact.UNFINISHED, "i-0"))));

        var outcome = done.outcome().get().orElseThrow();
        assertThat(outcome.good()).isTrue();
        assertThat(outcome.unfinished()).isTrue();
        assertThat(outcome.lines())
                .containsExactly(new Fact("Begun before it, and not undone yet", "i-0"));
    }

    @Test
    void saysThatNothingWasChangedWhereNothingWas() {
        ends(new Cancelled("", List.of()));

        assertThat(done.outcome().get().orElseThrow().lines())
                .extracting(Fact::value)
                .containsExactly("before the first step", "nothing");
    }

    @Test
    void savesTheReportAndSaysWhere() throws Exception {
        ends(COMPLETED);

        done.save();

        var file = reports.resolve("slipway-node01.html");
        assertThat(done.said().get()).contains(file.toString());
        assertThat(Files.readString(file))
                .contains(
                        "node01 is installed.", "Simulated", "i-1", "EX-4711", "rpool, no errors");
    }

    @Test
    void savesTheReportInTheFormatThatIsChosen() {
        ends(COMPLETED);

        done.choose(ReportFormat.PDF);
        done.save();

        assertThat(reports.resolve("slipway-node01.pdf")).content(ISO_8859_1).startsWith("%PDF-");
    }

    @Test
    void leavesTheNameOfAFileThatEndsOtherwise() {
        ends(COMPLETED);
        done.file().text().set("/media/stick/report");

        done.choose(ReportFormat.TEXT);

        assertThat(done.file().value()).isEqualTo("/media/stick/report");
    }

    @Test
    void overwritesNoOtherReport() throws Exception {
        ends(COMPLETED);
        Files.writeString(reports.resolve("slipway-node01.html"), "another");

        done.save();

        assertThat(done.activity().trouble().get()).isPresent();
        assertThat(Files.readString(reports.resolve("slipway-node01.html"))).isEqualTo("another");
    }

    @Test
    void restartsTheMachineOnce() {
        ends(COMPLETED);

        done.reboot();

        assertThat(claim.calls()).containsExactly("reboot");
        assertThat(done.rebooted().get()).isTrue();
        assertThat(done.said().get()).contains("node01 restarts");
    }

    @Test
    void hasTheDiscEjectedAtTheRestart() {
        ends(COMPLETED);

        done.eject();

        assertThat(claim.calls()).containsExactly("eject");
        assertThat(done.said().get()).contains("node01 ejects the disc", "as soon as it restarts");
    }

    @Test
    void saysWhatToDoWhereThereIsNoDisc() {
        ends(COMPLETED);
        claim.withoutDisc();

        done.eject();

        assertThat(done.said().get()).contains("Take out its stick");
    }

    @Test
    void saysWhyTheMachineDoesNotRestart() {
        ends(COMPLETED);
        claim.fails(new LeaseLapsed("node01"));

        done.reboot();

        assertThat(done.activity().trouble().get().orElseThrow().what()).contains("lapsed");
        assertThat(done.activity().trouble().get().orElseThrow().changed()).isEmpty();
        assertThat(done.rebooted().get()).isFalse();
    }

    @Test
    void saysThatAMachineThatWasLostWhileAKeyWasHeldDownDoesNotRestart() {
        ends(COMPLETED);
        bench.job().lost();

        done.reboot();

        assertThat(done.activity().trouble().get().orElseThrow().what()).contains("not claimed");
        assertThat(done.rebooted().get()).isFalse();
    }

    @Test
    void startsOverWithTheNextMachineAndGivesThisOneBack() {
        ends(COMPLETED);

        done.nextMachine();

        assertThat(claim.calls()).containsExactly("release");
        assertThat(bench.job().stage().get()).isEqualTo(Stage.PREPARING);
        assertThat(bench.job().draft().get().machine()).isEmpty();
    }

    @Test
    void leadsBackToThePlanAfterAFailure() {
        ends(new Cancelled("", List.of()));

        done.again();

        assertThat(bench.job().stage().get()).isEqualTo(Stage.REVIEWING);
        assertThat(bench.job().draft().get().machine()).isPresent();
        assertThat(done.outcome().get()).isEmpty();
    }

    @Test
    void offersToGoOnOrToPutBackWhatHadBegun() {
        ends(Purpose.INSTALL, new Started("create-pool rpool"), new Cancelled("", List.of()));
        assertThat(done.outcome().get().orElseThrow().unfinished()).isTrue();

        done.putBack();

        assertThat(bench.job().purpose()).isEqualTo(Purpose.ROLL_BACK);
        assertThat(bench.job().stage().get()).isEqualTo(Stage.REVIEWING);
    }

    @Test
    void offersNothingOfTheKindWhereNothingHadBegunOrAllIsDone() {
        ends(new Cancelled("", List.of()));
        assertThat(done.outcome().get().orElseThrow().unfinished()).isFalse();

        bench.job().begun("i-2");
        ends(Purpose.INSTALL, new Started("create-pool rpool"), COMPLETED);
        assertThat(done.outcome().get().orElseThrow().unfinished()).isFalse();
    }

    @Test
    void doesNotCallItInstalledWhenItWasPutBack() {
        ends(Purpose.ROLL_BACK, COMPLETED);

        assertThat(done.outcome().get().orElseThrow().summary())
                .contains("put back")
                .doesNotContain("installed");
    }

    private void ends(InstallEvent end) {
        ends(Purpose.INSTALL, end);
    }

    private void ends(Purpose purpose, InstallEvent... events) {
        var story = new ArrayList<Said>();
        story.add(said(0, new Planned("hash", List.of("create-pool rpool"), true, purpose)));
        for (var event : events) {
            story.add(said(story.size(), event));
        }
        bench.job().told(story);
    }

    private static Said said(long sequence, InstallEvent event) {
        return new Said("i-1", sequence, Instant.EPOCH, event);
    }
}
