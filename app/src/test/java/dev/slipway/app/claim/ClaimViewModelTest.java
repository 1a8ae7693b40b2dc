package dev.slipway.app.claim;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.app.draft.ChosenMachine;
import dev.slipway.app.fake.FakeBench;
import dev.slipway.app.fake.FakeClaim;
import dev.slipway.app.fake.FakeConnector;
import dev.slipway.app.fake.FakeMachine;
import dev.slipway.app.fake.Samples;
import dev.slipway.app.fleet.Fleet;
import dev.slipway.app.job.Hold;
import dev.slipway.app.job.Stage;
import dev.slipway.core.event.InstallEvent.Purpose;
import dev.slipway.core.machine.Machine;
import dev.slipway.core.machine.MachineAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClaimViewModelTest {
    private static final MachineAddress ELSEWHERE = new MachineAddress("192.0.2.12", 8443);

    private final FakeBench bench = new FakeBench();
    private final FakeClaim claim = bench.claim();
    private final FakeMachine node01 = new FakeMachine("node01", claim);
    private final FakeConnector connector = new FakeConnector().with(Samples.NODE01, node01);
    private final Fleet fleet = bench.fleet();
    private final ClaimViewModel model = new ClaimViewModel(bench.bench(), connector, fleet);

    @Test
    void showsWhoAnsweredAndItsFingerprintBeforeAnyClaim() {
        enter();

        assertThat(model.contact().reached().get())
                .map(Reached::machine)
                .map(Machine::fingerprint)
                .contains(Samples.FINGERPRINT);
        assertThat(model.missing().get()).isEqualTo("Claim the machine.");
    }

    @Test
    void claimsWithTheRightCodeAndLooksAtTheMachine() {
        enter();

        claim(Samples.CODE);

        assertThat(model.hold().get()).isPresent();
        assertThat(bench.job().draft().get().inventory()).contains(Samples.inventory());
        assertThat(model.missing().get()).isEmpty();
        assertThat(model.code().text().get()).as("the code is not kept").isEmpty();
    }

    @Test
    void claimsTheMachineThatItRunsOnAtOnceAndWithoutACode() {
        own();

        assertThat(model.hold().get()).isPresent();
        assertThat(bench.job().draft().get().inventory()).contains(Samples.inventory());
        assertThat(model.missing().get()).isEmpty();
    }

    @Test
    void takesTheMachineThatItRunsOnFromAnotherOnlyWhereToldTo() {
        node01.heldBy("bert@laptop");
        own();
        assertThat(model.hold().get()).isEmpty();
        assertThat(model.activity().trouble().get().orElseThrow().what()).contains("bert@laptop");

        model.takeOver().set(true);
        model.claim();

        assertThat(model.hold().get()).isPresent();
    }

    private void own() {
        connector.with(MachineAddress.LOCAL, node01.own());
        bench.job().choose(new ChosenMachine("id-node01", "node01", MachineAddress.LOCAL, true));
        model.enter();
    }

    @Test
    void claimsOnceHoweverOftenItIsTold() {
        enter();
        node01.meanwhile(model::claim); // Enter, once more

        claim(Samples.CODE);

        assertThat(node01.claimings()).isEqualTo(1);
    }

    @Test
    void offersToGoOnWithAnInstallationThatDidNotReachItsEnd() {
        claim.unfinished();
        enter();
        assertThat(model.leftover().resumable().get()).as("only its holder learns it").isFalse();

        claim(Samples.CODE);
        assertThat(model.leftover().resumable().get()).isTrue();
        model.leftover().goOn();

        assertThat(bench.job().purpose()).isEqualTo(Purpose.RESUME);
        assertThat(bench.job().stage().get()).isEqualTo(Stage.REVIEWING);
    }

    @Test
    void goesOnWithAnInstallationWhereOthersHaveBegun() {
        claim.unfinished();
        several();
        fleet.members().get(1).job().hold(new Hold(new FakeMachine("node02", claim), claim));
        fleet.members().get(1).job().begun("i-2");
        model.enter();

        claim(Samples.CODE);

        assertThat(model.leftover().resumable().get()).isTrue();
    }

    @Test
    void goesOnWithAnInstallationOnlyWhereItsMachineIsPreparedAlone() {
        claim.unfinished();
        several();
        model.enter();

        claim(Samples.CODE);

        assertThat(model.leftover().resumable().get()).isFalse();
        assertThat(model.notice().get()).contains("choose this machine alone");
    }

    private void several() {
        var other = new MachineAddress("192.0.2.12", 8443);
        bench.job().choose(new ChosenMachine("id-node01", "node01", Samples.NODE01, true));
        fleet.choose(
                List.of(
                        bench.job().draft().get().machine().orElseThrow(),
                        new ChosenMachine("id-node02", "node02", other, true)));
    }

    @Test
    void seesTheDisksOfAMachineThatKnowsNothingOfGoingOn() {
        claim.offersNoGoingOn();
        enter();

        claim(Samples.CODE);

        assertThat(bench.job().draft().get().inventory()).contains(Samples.inventory());
        assertThat(model.leftover().resumable().get()).isFalse();
        assertThat(model.activity().trouble().get()).isEmpty();
    }

    @Test
    void saysThatDisksHaveJournalsOfOtherMachines() {
        claim.withJournalsOfOthers();
        enter();

        claim(Samples.CODE);

        assertThat(model.leftover().resumable().get()).isFalse();
        assertThat(model.activity().trouble().get()).isEmpty();
        assertThat(model.notice().get()).contains("i-0 of m-2 on sda1", "journals-of");
    }

    @Test
    void offersNothingWhereNothingIsUnfinished() {
        enter();

        claim(Samples.CODE);

        assertThat(model.leftover().resumable().get()).isFalse();
        assertThat(model.activity().trouble().get()).isEmpty();
    }

    @Test
    void goesStraightToTheReviewOfAConfigurationThatIsWritten(@TempDir Path folder)
            throws Exception {
        var file = Files.writeString(folder.resolve("node01.kdl"), Samples.WRITTEN);
        enter();
        claim(Samples.CODE);
        model.written().file().text().set(file.toString());

        model.written().open();

        assertThat(bench.job().stage().get()).isEqualTo(Stage.REVIEWING);
        assertThat(bench.job().draft().get().kdl()).contains(Samples.WRITTEN);
    }

    @Test
    void saysWhereAWrittenConfigurationIsWrong(@TempDir Path folder) throws Exception {
        var file = Files.writeString(folder.resolve("node01.kdl"), "pool {\n  nonsense 1\n}\n");
        enter();
        claim(Samples.CODE);
        model.written().file().text().set(file.toString());

        model.written().open();

        assertThat(model.activity().trouble().get().orElseThrow().toString())
                .contains("node01.kdl:");
        assertThat(bench.job().stage().get()).isEqualTo(Stage.PREPARING);
    }

    @Test
    void saysThatTheCodeIsWrongAndClaimsNothing() {
        enter();

        claim("WRONG");

        assertThat(model.activity().trouble().get().orElseThrow().what())
                .isEqualTo("The claim code is not that of node01.");
        assertThat(model.hold().get()).isEmpty();
    }

    @Test
    void asksForTheCodeWhereThereIsNone() {
        enter();

        claim(" ");

        assertThat(model.code().shown().get()).contains("code is missing");
    }

    @Test
    void asksForTheOperatorsTrustWhereNoAuthorityVouches() {
        node01.untrusted();
        enter();
        assertThat(model.contact().reached().get()).isEmpty();
        assertThat(model.contact().untrusted().get()).isEqualTo(Samples.FINGERPRINT);

        model.trust();

        assertThat(model.contact().reached().get()).isPresent();
        assertThat(model.contact().untrusted().get()).isEmpty();
    }

    @Test
    void takesAMachineFromItsHolderOnlyWhenTold() {
        node01.heldBy("anna@desk");
        enter();
        claim(Samples.CODE);
        assertThat(model.activity().trouble().get().orElseThrow().what()).contains("anna@desk");

        model.takeOver().set(true);
        claim(Samples.CODE);

        assertThat(model.hold().get()).isPresent();
    }

    @Test
    void watchesAnInstallationThatRunsAlready() {
        node01.installing("i-1");
        enter();

        claim(Samples.CODE);

        assertThat(bench.job().stage().get()).isEqualTo(Stage.INSTALLING);
        assertThat(bench.job().installation()).isEqualTo("i-1");
    }

    @Test
    void givesAMachineBackWhenAnotherIsChosen() {
        enter();
        claim(Samples.CODE);

        bench.job().choose(new ChosenMachine("id-node02", "node02", ELSEWHERE, true));

        assertThat(claim.calls()).containsExactly("release");
        assertThat(node01.closings()).as("by whom gives it back, and nobody else").isEqualTo(1);
        assertThat(model.missing().get()).isEqualTo("Claim the machine.");
        assertThat(bench.job().draft().get().inventory()).isEmpty();
    }

    @Test
    void closesAConnectionThatCameToNothing() {
        enter();

        bench.job().choose(new ChosenMachine("id-node02", "node02", ELSEWHERE, true));

        assertThat(node01.closed()).isTrue();
        assertThat(claim.calls()).isEmpty();
    }

    @Test
    void asksAnewWhoHoldsTheMachineAtEveryVisitUntilItIsOurs() {
        enter();
        model.leave();
        node01.heldBy("anna@desk");

        model.enter();

        assertThat(model.contact().reached().get().orElseThrow().description().holder())
                .contains("anna@desk");
        assertThat(node01.closed()).as("the connection before").isTrue();
    }

    private void enter() {
        bench.job().choose(new ChosenMachine("?", "192.0.2.11", Samples.NODE01, false));
        model.enter();
    }

    private void claim(String code) {
        model.code().text().set(code);
        model.claim();
    }
}
