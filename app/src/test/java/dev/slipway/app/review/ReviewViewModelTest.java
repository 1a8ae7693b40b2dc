package dev.slipway.app.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.app.draft.ChosenMachine;
import dev.slipway.app.draft.Draft;
import dev.slipway.app.draft.ImageDraft;
import dev.slipway.app.draft.PoolKey;
import dev.slipway.app.draft.Preset;
import dev.slipway.app.draft.StorageDraft;
import dev.slipway.app.draft.WrittenConfiguration;
import dev.slipway.app.fake.FakeBench;
import dev.slipway.app.fake.FakeClaim;
import dev.slipway.app.fake.FakeMachine;
import dev.slipway.app.fake.Samples;
import dev.slipway.app.job.Hold;
import dev.slipway.app.job.Stage;
import dev.slipway.core.config.ImageConfiguration;
import dev.slipway.core.config.Problem;
import dev.slipway.core.config.Problem.Severity;
import dev.slipway.core.config.SystemConfiguration;
import dev.slipway.core.event.InstallEvent.Purpose;
import dev.slipway.core.failure.ConfigurationFailure.UnknownPlan;
import dev.slipway.core.failure.ConnectionFailure.ConnectionLost;
import dev.slipway.core.failure.ConnectionFailure.ConnectionTimedOut;
import dev.slipway.core.inventory.Disk;
import dev.slipway.core.inventory.Inventory;
import dev.slipway.core.secret.Secret;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ReviewViewModelTest {
    private final FakeBench bench = new FakeBench();
    private final FakeClaim claim = bench.claim();
    private final ReviewViewModel review = new ReviewViewModel(bench.bench());

    @Test
    void asksForTheTailOfEachDiskThatWouldBeErased() throws Exception {
        enter(Samples.inventory(), 2);

        assertThat(review.gate().get().locks())
                .extracting(Gate.Lock::expected)
                .containsExactly("234A", "678B");
        assertThat(review.mayErase().get()).isFalse();
        assertThat(review.missing().get()).contains("Type");
    }

    @Test
    void opensOnlyWhenAllOfThemAreTyped() throws Exception {
        enter(Samples.inventory(), 2);

        type(0, "234a");
        assertThat(review.mayErase().get()).isFalse();

        type(1, " 678B ");
        assertThat(review.mayErase().get()).isTrue();
        assertThat(review.missing().get()).isEmpty();
    }

    @Test
    void staysShutForTheTailsOfOneAnother() throws Exception {
        enter(Samples.inventory(), 2);

        type(0, "678B");
        type(1, "234A");

        assertThat(review.mayErase().get()).isFalse();
    }

    @Test
    void asksForTheHostNameWhereThereAreManyDisks() throws Exception {
        var many = IntStream.range(0, 5).mapToObj(each -> disk("SER000" + each)).toList();
        enter(Samples.inventory(many), 5);
        assertThat(review.gate().get().locks()).hasSize(1);

        type(0, "node01");

        assertThat(review.mayErase().get()).isTrue();
    }

    @Test
    void isNeverOpenedByNothingWhateverTheMachineSaysOfItself() throws Exception {
        var many = IntStream.range(0, 5).mapToObj(each -> disk("SER000" + each)).toList();
        enter(Samples.inventory(many), 5);
        bench.job().change(draft -> draft.known(called("")));
        review.enter();
        assertThat(review.mayErase().get()).as("nothing was typed").isFalse();

        type(0, "id-node01");

        assertThat(review.mayErase().get()).isTrue();
    }

    private static ChosenMachine called(String hostname) {
        return new ChosenMachine("id-node01", hostname, Samples.NODE01, true);
    }

    @Test
    void asksOfADiskWhoseSerialIsBlankForTheEndOfItsId() throws Exception {
        enter(Samples.inventory(List.of(disk("S1   "), disk("   "))), 2);

        assertThat(review.gate().get().locks())
                .extracting(Gate.Lock::expected)
                .allSatisfy(it -> assertThat(it).isEqualTo(it.strip()).isNotEmpty());
        assertThat(review.mayErase().get()).isFalse();
    }

    @Test
    void confirmsTheHashThatIsShown() throws Exception {
        enter(Samples.inventory(), 2);
        typeAll();

        review.erase();

        assertThat(claim.calls()).containsExactly("install " + FakeClaim.HASH);
        assertThat(bench.job().stage().get()).isEqualTo(Stage.INSTALLING);
    }

    @Test
    void givesTheMachineThePassphraseBesideThePlan() throws Exception {
        enter(Samples.inventory(), 2);
        bench.job().change(ReviewViewModelTest::encrypted);
        bench.seconds().pass(1);
        typeAll();

        review.erase();

        assertThat(claim.calls()).containsExactly("install " + FakeClaim.HASH + " with [root-key]");
    }

    private static Draft encrypted(Draft draft) {
        var secret = Optional.<PoolKey>of(new PoolKey.Typed(Secret.of("correct horse")));
        return draft.withStorage(
                draft.storage()
                        .map(it -> it.with(area -> area.with(area.pool().encryptedWith(secret)))));
    }

    @Test
    void installsAWrittenConfigurationAsItStandsOnceItsSecretIsGiven() throws Exception {
        bench.holding(claim);
        bench.job().install(written());
        review.enter();
        type(0, "234A");
        assertThat(review.missing().get()).contains("tank-key");

        review.secrets().getFirst().typed().text().set("correct horse");
        review.erase();

        assertThat(claim.calls()).containsExactly("install " + FakeClaim.HASH + " with [tank-key]");
    }

    @Test
    void plansNothingWhereTheMachineIsNotOursAnyMore() throws Exception {
        bench.holding(claim);
        bench.job().change(draft -> draft.read(WrittenConfiguration.of(Samples.WRITTEN)));
        bench.job().lost();

        review.enter();

        assertThat(review.reviewed().get()).isEmpty();
        assertThat(review.missing().get()).isEqualTo("There is no plan yet.");
    }

    @Test
    void keepsWhatWasWrittenWhenTheOperatorTurnsAway() throws Exception {
        bench.holding(claim);
        bench.job().install(written());
        review.enter();

        review.leave();

        assertThat(bench.job().draft().get().kdl()).contains(Samples.WRITTEN);
        assertThat(bench.job().stage().get()).isEqualTo(Stage.PREPARING);
    }

    @Test
    void plansAnewWithinASecondWhatWasChangedBesideIt() throws Exception {
        enter(Samples.inventory(), 2);
        typeAll();

        bench.job().change(draft -> draft.read(WrittenConfiguration.of(Samples.WRITTEN)));
        assertThat(review.mayErase().get()).as("of a plan that is outdated").isFalse();
        assertThat(review.reviewed().get()).isEmpty();
        bench.seconds().pass(1);

        assertThat(review.reviewed().get().orElseThrow().kdl()).isEqualTo(Samples.WRITTEN);
    }

    @Test
    void plansNothingOfATextThatIsWrongAndSaysWhere() throws Exception {
        enter(Samples.inventory(), 2);

        bench.job()
                .change(draft -> draft.read(WrittenConfiguration.of("pool \"rpool\"\nimage \"")));
        bench.seconds().pass(1);

        assertThat(review.missing().get()).contains("line 2");
        assertThat(review.mayErase().get()).isFalse();
    }

    private static WrittenConfiguration written() {
        return WrittenConfiguration.of(Samples.WRITTEN);
    }

    @Test
    void erasesNothingWhileTheGateIsShut() throws Exception {
        enter(Samples.inventory(), 2);

        review.erase();

        assertThat(claim.calls()).isEmpty();
    }

    @Test
    void erasesNothingOnAMachineThatWasLostWhileAKeyWasHeldDownAndSaysSo() throws Exception {
        enter(Samples.inventory(), 2);
        typeAll();
        bench.job().lost();

        review.erase();

        assertThat(review.activity().trouble().get().orElseThrow().what()).contains("not claimed");
        assertThat(claim.calls()).isEmpty();
        assertThat(bench.job().stage().get()).isNotEqualTo(Stage.INSTALLING);
    }

    @Test
    void erasesOnceHoweverOftenItIsTold() throws Exception {
        enter(Samples.inventory(), 2);
        typeAll();
        bench.background().hold();

        review.erase();
        review.erase();
        bench.background().runHeld();

        assertThat(claim.calls()).hasSize(1);
    }

    @Test
    void waitsForTheAnswerOfAMachineThatWasToldToBeginWhoeverTurnsAway() throws Exception {
        enter(Samples.inventory(), 2);
        typeAll();
        bench.background().hold();
        review.erase();

        review.leave();
        review.activity().cancel();
        bench.background().runHeld();

        assertThat(claim.calls()).hasSize(1);
        assertThat(bench.job().stage().get()).isEqualTo(Stage.INSTALLING);
    }

    @Test
    void isNotLeftByHandWhileTheMachineHasNotAnsweredYet() throws Exception {
        enter(Samples.inventory(), 2);
        typeAll();
        assertThat(review.bound().get()).isFalse();
        bench.background().hold();

        review.erase();
        assertThat(review.bound().get()).isTrue();
        bench.background().runHeld();

        assertThat(review.bound().get()).isFalse();
    }

    @Test
    void plansWhatWasChangedMeanwhileOnlyOnceTheMachineHasRefusedToBegin() throws Exception {
        enter(Samples.inventory(), 2);
        typeAll();
        bench.background().hold();
        review.erase();
        bench.job().change(draft -> draft.read(WrittenConfiguration.of(Samples.WRITTEN)));
        bench.seconds().pass(1);
        claim.fails(new UnknownPlan("a", "b"));

        bench.background().runHeld();
        bench.seconds().pass(1);
        bench.background().runHeld();

        assertThat(claim.calls()).isEmpty();
        assertThat(review.reviewed().get().orElseThrow().kdl()).isEqualTo(Samples.WRITTEN);
    }

    @Test
    void showsAnInstallationThatBeganAlthoughItsAnswerWasLost() throws Exception {
        enter(Samples.inventory(), 2);
        holding(new FakeMachine("node01", claim).installing("i-7"));
        typeAll();
        claim.fails(new ConnectionTimedOut("192.0.2.11:8443", 120));

        review.erase();

        assertThat(bench.job().stage().get()).isEqualTo(Stage.INSTALLING);
        assertThat(bench.job().installation()).isEqualTo("i-7");
    }

    @Test
    void neverSaysThatNothingWasChangedWhereItsAnswerWasLost() throws Exception {
        enter(Samples.inventory(), 2);
        typeAll();
        claim.fails(new ConnectionLost("192.0.2.11:8443", "reset"));

        review.erase();

        assertThat(review.activity().trouble().get().orElseThrow().changed()).contains("not known");

        claim.fails(new UnknownPlan("a", "b")); // for it had begun, and has ended meanwhile
        review.erase();

        assertThat(review.activity().trouble().get().orElseThrow().changed()).contains("not known");
    }

    private void holding(FakeMachine machine) {
        bench.job().hold(new Hold(machine, claim));
    }

    @Test
    void showsProblemsAndNoPlanWhereTheMachineCannotCarryIt() throws Exception {
        var problem = problem(Severity.ERROR);
        claim.finds(problem);

        enter(Samples.inventory(), 2);

        assertThat(review.reviewed().get().orElseThrow().problems()).containsExactly(problem);
        assertThat(review.reviewed().get().orElseThrow().plan()).isEmpty();
        assertThat(review.mayErase().get()).isFalse();
    }

    @Test
    void offersAnotherLayoutWhereADiskFailsAndPlansItOnceItIsTaken() throws Exception {
        claim.failing("S4EVNX0R5678B");
        enter(Samples.inventory(), 2);
        assertThat(review.reviewed().get().orElseThrow().plan()).isEmpty();

        review.use(review.alternatives().getFirst());

        var now = review.reviewed().get().orElseThrow();
        assertThat(now.kdl()).contains("S4EVNX0R1234A").doesNotContain("S4EVNX0R5678B");
        assertThat(now.plan()).isPresent();
        assertThat(review.alternatives()).isEmpty();
    }

    @Test
    void plansDespiteAWarningAndShowsIt() throws Exception {
        claim.finds(problem(Severity.WARNING));

        enter(Samples.inventory(), 2);

        assertThat(review.reviewed().get().orElseThrow().plan()).isPresent();
    }

    @Test
    void staysHereAndSaysSoWhenTheMachineIsNotAsItWasPlanned() throws Exception {
        enter(Samples.inventory(), 2);
        typeAll();
        claim.fails(new UnknownPlan("a", "b"));

        review.erase();

        assertThat(review.activity().trouble().get().orElseThrow().what()).contains("plan");
        assertThat(bench.job().stage().get()).isEqualTo(Stage.PREPARING);
    }

    @Test
    void goesOnWithWhatIsLeftOnceItsDiskIsNamed() throws Exception {
        enterUnfinished(Purpose.RESUME);
        assertThat(claim.calls()).isEmpty();
        assertThat(review.standsAlone()).isTrue();

        type(0, "234A");
        review.erase();

        assertThat(claim.calls()).containsExactly("resume " + FakeClaim.LEFT);
        assertThat(bench.job().stage().get()).isEqualTo(Stage.INSTALLING);
    }

    @Test
    void asksForTheSecretOfAnInstallationThatAnotherSessionBegan() throws Exception {
        claim.unfinishedWith("root-key");
        enterUnfinished(Purpose.RESUME);
        type(0, "234A");
        assertThat(review.missing().get()).isEqualTo("The secret root-key is missing.");
        review.erase();
        assertThat(claim.calls()).isEmpty();

        review.secrets().getFirst().typed().text().set("correct horse");
        review.erase();

        assertThat(claim.calls()).containsExactly("resume " + FakeClaim.LEFT + " with [root-key]");
    }

    @Test
    void putsBackWithoutTheSecretOfWhatIsPutBack() throws Exception {
        claim.unfinishedWith("root-key");
        enterUnfinished(Purpose.ROLL_BACK);

        type(0, "234A");

        assertThat(review.secrets()).isEmpty();
        assertThat(review.mayErase().get()).isTrue();
    }

    @Test
    void putsBackWhatCanBePutBackOnceItsDiskIsNamed() throws Exception {
        enterUnfinished(Purpose.ROLL_BACK);
        review.erase();
        assertThat(claim.calls()).isEmpty();

        type(0, "234A");
        review.erase();

        assertThat(claim.calls()).containsExactly("roll back " + FakeClaim.LEFT);
    }

    @Test
    void forgetsWhatWasUnfinishedWhenTheOperatorTurnsAway() throws Exception {
        enterUnfinished(Purpose.RESUME);

        review.leave();

        assertThat(bench.job().purpose()).isEqualTo(Purpose.INSTALL);
        assertThat(bench.job().stage().get()).isEqualTo(Stage.PREPARING);
        assertThat(review.standsAlone()).isFalse();
    }

    private void enterUnfinished(Purpose purpose) throws Exception {
        claim.unfinished();
        bench.holding(claim);
        bench.job().review(purpose);
        review.enter();
    }

    @Test
    void plansAnewAndShutsTheGateAtEveryVisit() throws Exception {
        enter(Samples.inventory(), 2);
        typeAll();
        review.leave();

        review.enter();

        assertThat(review.mayErase().get()).isFalse();
    }

    private void enter(Inventory inventory, int disks) throws Exception {
        claim.with(inventory);
        bench.holding(claim);
        var chosen = inventory.disks().subList(0, disks);
        bench.job().change(draft -> complete(draft, chosen));
        review.enter();
    }

    private static Draft complete(Draft draft, List<Disk> disks) {
        var image = new ImageConfiguration(Samples.REFERENCE, false);
        var preset = disks.size() == 1 ? Preset.SINGLE : Preset.MIRROR;
        var storage =
                StorageDraft.on(draft.inventory().orElseThrow())
                        .with(area -> area.choosing(disks))
                        .with(area -> area.following(preset));
        return draft.withStorage(Optional.of(storage))
                .withImage(Optional.of(new ImageDraft(image, Samples.image())))
                .withSystem(
                        new SystemConfiguration(
                                "node01",
                                List.of(),
                                List.of(),
                                Optional.empty(),
                                Optional.empty(),
                                List.of(),
                                List.of()));
    }

    private void type(int lock, String text) {
        review.gate().get().locks().get(lock).typed().text().set(text);
    }

    private void typeAll() {
        type(0, "234A");
        type(1, "678B");
    }

    private static Disk disk(String serial) {
        return Samples.disk(serial, "bay", List.of());
    }

    private static Problem problem(Severity severity) {
        return new Problem(
                severity, "disk-small", "pool[0]", 1, 1, "S4EV", "It is small.", "Take another.");
    }
}
