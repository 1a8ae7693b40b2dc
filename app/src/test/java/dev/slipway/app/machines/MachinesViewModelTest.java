package dev.slipway.app.machines;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.app.draft.ChosenMachine;
import dev.slipway.app.fake.FakeBench;
import dev.slipway.app.fake.FakeConnector;
import dev.slipway.app.fake.FakeDiscovery;
import dev.slipway.app.fake.FakeMachine;
import dev.slipway.app.fake.Samples;
import dev.slipway.app.fleet.Fleet;
import dev.slipway.core.discovery.FoundMachine;
import dev.slipway.core.failure.ConnectionFailure.ConnectionLost;
import dev.slipway.core.machine.MachineAddress;
import dev.slipway.core.machine.MachineStatus;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MachinesViewModelTest {
    private static final MachineAddress NODE02 = new MachineAddress("192.0.2.12", 8443);

    private final FakeBench bench = new FakeBench();
    private final FakeDiscovery discovery = FakeDiscovery.immediate();
    private final FakeConnector connector = new FakeConnector();
    private final Fleet fleet = bench.fleet();
    private final MachinesViewModel machines =
            new MachinesViewModel(fleet, discovery, connector, "the network");

    @BeforeEach
    void nothingRunsUnlessLetRun() {
        bench.background().hold();
    }

    @Test
    void saysWhatWasTriedAndForHowLongWhileNobodyAnswers() {
        machines.enter();

        bench.seconds().pass(12);

        assertThat(machines.searching().get())
                .contains("No machine has answered", "the network", "12 s");
    }

    @Test
    void listsWhoAnswers() {
        discovery.appears(Samples.found("node01", Samples.NODE01, MachineStatus.AVAILABLE));
        machines.enter();

        bench.background().runHeld();

        assertThat(machines.machines())
                .extracting(row -> row.found().hostname())
                .contains("node01");
        assertThat(machines.searching().get()).startsWith("1 answered");
    }

    @Test
    void renewsAMachineInItsPlaceAndKeepsItChosen() {
        discovery.appears(Samples.found("node01", Samples.NODE01, MachineStatus.AVAILABLE));
        discovery.appears(Samples.found("node02", NODE02, MachineStatus.AVAILABLE));
        machines.enter();
        bench.background().runHeld();
        var row = machines.machines().getFirst();
        machines.choose(row);

        discovery.appears(Samples.found("node01", Samples.NODE01, MachineStatus.CLAIMED));
        bench.background().runHeld();

        assertThat(machines.machines()).hasSize(2).first().isSameAs(row);
        assertThat(row.found().status()).isEqualTo(MachineStatus.CLAIMED);
        assertThat(machines.chosen().get()).containsExactly(row);
    }

    @Test
    void keepsNoMoreMachinesThanSomebodyCanChooseFromWhoeverFloodsTheNetwork() {
        for (var number = 0; number < MachinesViewModel.MOST + 10; number++) {
            var address = new MachineAddress("10.0.%d.%d".formatted(number / 256, number % 256), 1);
            discovery.appears(Samples.found("n" + number, address, MachineStatus.AVAILABLE));
        }
        machines.enter();

        bench.background().runHeld();

        assertThat(machines.machines()).hasSize(MachinesViewModel.MOST);
        assertThat(machines.searching().get()).contains("More");
    }

    @Test
    void saysHowManyAreShownAndKeepsWhatIsChosenWhileItLooksForOthers() {
        discovery.appears(Samples.found("node01", Samples.NODE01, MachineStatus.AVAILABLE));
        discovery.appears(Samples.found("node02", NODE02, MachineStatus.AVAILABLE));
        machines.enter();
        bench.background().runHeld();
        machines.choose(machines.machines().getFirst());

        machines.filter().set("nothing like it");
        assertThat(machines.searching().get()).endsWith("1 of 2 are shown.");
        machines.filter().set("node02");
        assertThat(machines.searching().get()).doesNotContain("shown");
        machines.order().set(MachineOrder.NAME);

        assertThat(machines.chosen().get()).hasSize(1);
        assertThat(fleet.first().hostname().getValue()).isEqualTo("node01");
    }

    @Test
    void asksAgainRoundAfterRoundUntilThePageIsLeft() {
        machines.enter();
        bench.background().runHeld();
        bench.background().runHeld();

        machines.leave();
        bench.background().runHeld();

        assertThat(discovery.rounds()).isEqualTo(2);
    }

    @Test
    void triesAgainAWhileAfterTheNetworkFailed() {
        discovery.fails(new ConnectionLost("239.255.255.250:1900", "no network"));
        machines.enter();
        bench.background().runHeld();
        assertThat(machines.activity().trouble().get()).isPresent();

        discovery.works();
        bench.seconds().pass(5);
        bench.background().runHeld();

        assertThat(discovery.rounds()).isEqualTo(2);
    }

    @Test
    void isMissingAMachineUntilOneIsChosen() {
        assertThat(machines.missing().get()).isEqualTo("Choose a machine.");

        machines.choose(row("node01", Samples.NODE01));

        assertThat(machines.missing().get()).isEmpty();
        assertThat(bench.job().draft().get().machine())
                .map(ChosenMachine::hostname)
                .contains("node01");
    }

    @Test
    void choosesSeveralInTheOrderOfTheList() {
        discovery.appears(Samples.found("node01", Samples.NODE01, MachineStatus.AVAILABLE));
        discovery.appears(Samples.found("node02", NODE02, MachineStatus.AVAILABLE));
        machines.enter();
        bench.background().runHeld();

        machines.choose(machines.machines().reversed());

        assertThat(fleet.members())
                .extracting(member -> member.hostname().getValue())
                .containsExactly("node01", "node02");
        assertThat(bench.job().draft().get().hostname()).isEqualTo("node01");
    }

    @Test
    void remembersOnlyWhoIsStillOfTheFleetWhenItIsCameBackTo() {
        discovery.appears(Samples.found("node01", Samples.NODE01, MachineStatus.AVAILABLE));
        discovery.appears(Samples.found("node02", NODE02, MachineStatus.AVAILABLE));
        machines.enter();
        bench.background().runHeld();
        machines.choose(machines.machines());
        fleet.leaveOut(fleet.members().get(1));

        machines.enter();

        assertThat(machines.chosen().get()).containsExactly(machines.machines().getFirst());
    }

    @Test
    void addsAndChoosesAMachineThatIsTypedByHand() {
        connector.with(NODE02, new FakeMachine("node02", bench.claim()));
        machines.address().text().set("192.0.2.12");

        machines.addByHand();
        bench.background().runHeld();

        assertThat(bench.job().draft().get().hostname()).isEqualTo("node02");
        assertThat(machines.machines()).hasSize(1);
    }

    @Test
    void saysWhatIsWrongWithAHostThatNobodyKnows() {
        machines.address().text().set("nowhere");

        machines.addByHand();
        bench.background().runHeld();

        var trouble = machines.activity().trouble().get().orElseThrow();
        assertThat(trouble.what()).contains("nowhere");
        assertThat(trouble.changed()).isEqualTo("Nothing was changed on any disk.");
        assertThat(machines.machines()).isEmpty();
    }

    @Test
    void leavesTheTrustInAnUnknownCertificateToTheNextPage() {
        connector.with(NODE02, new FakeMachine("node02", bench.claim()).untrusted());
        machines.address().text().set("192.0.2.12");

        machines.addByHand();
        bench.background().runHeld();

        assertThat(bench.job().draft().get().machine())
                .map(ChosenMachine::address)
                .contains(NODE02);
    }

    @Test
    void asksNobodyForWhatIsNoAddress() {
        machines.address().text().set("a b");

        machines.addByHand();

        assertThat(machines.address().shown().get()).contains("host name or an IP address");
        assertThat(machines.activity().waiting().get()).isEmpty();
    }

    @Test
    void putsTheMachineThatItRunsOnFirstAndChoosesIt() {
        discovery.appears(Samples.found("node02", NODE02, MachineStatus.AVAILABLE));
        discovery.appears(own());

        machines.enter();
        bench.background().runHeld();

        assertThat(machines.machines()).extracting(MachineRow::own).containsExactly(true, false);
        assertThat(machines.chosen().get()).containsExactly(machines.machines().getFirst());
        assertThat(machines.missing().get()).isEmpty();
    }

    @Test
    void showsTheMachineThatItRunsOnOnceHoweverItAnswers() {
        discovery.appears(Samples.found("node01", Samples.NODE01, MachineStatus.AVAILABLE));
        discovery.appears(own());
        discovery.appears(Samples.found("node01", Samples.NODE01, MachineStatus.AVAILABLE));

        machines.enter();
        bench.background().runHeld();

        assertThat(machines.machines()).extracting(MachineRow::own).containsExactly(true);
    }

    @Test
    void leavesAnotherMachineChosen() {
        machines.choose(row("node02", NODE02));
        discovery.appears(own());

        machines.enter();
        bench.background().runHeld();

        assertThat(bench.job().draft().get().hostname()).isEqualTo("node02");
    }

    @Test
    void choosesTheMachineThatItRunsOnAgainForTheNextInstallation() {
        discovery.appears(own());
        machines.enter();
        bench.background().runHeld();
        machines.leave();
        bench.job().startOver();

        machines.enter();

        assertThat(bench.job().draft().get().hostname()).isEqualTo("node01");
    }

    private static FoundMachine own() {
        return Samples.found("node01", MachineAddress.LOCAL, MachineStatus.AVAILABLE);
    }

    private static MachineRow row(String hostname, MachineAddress address) {
        return new MachineRow(Samples.found(hostname, address, MachineStatus.AVAILABLE), 0);
    }
}
