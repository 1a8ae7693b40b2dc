package dev.slipway.app.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.app.draft.ChosenMachine;
import dev.slipway.app.fake.FakeBench;
import dev.slipway.app.fake.FakeClaim;
import dev.slipway.app.fake.FakeMachine;
import dev.slipway.app.fake.Samples;
import dev.slipway.app.fleet.Fleet;
import dev.slipway.app.job.Hold;
import dev.slipway.app.sheet.SheetSection.Part;
import dev.slipway.app.text.Messages;
import dev.slipway.core.failure.ConnectionFailure.ConnectionLost;
import dev.slipway.core.inventory.HardwareSheet;
import dev.slipway.core.inventory.NotSeen.NoAnswer;
import dev.slipway.core.inventory.Smbios;
import dev.slipway.core.inventory.Smbios.Bios;
import dev.slipway.core.inventory.Smbios.Board;
import dev.slipway.core.inventory.Vitals;
import dev.slipway.core.machine.MachineAddress;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SheetViewModelTest {
    private final FakeBench bench = new FakeBench();
    private final FakeClaim claim = bench.claim();
    private final Fleet fleet = new Fleet(bench.bench());
    private final SheetViewModel sheet = new SheetViewModel(bench.bench(), fleet);

    @Test
    void saysThatAMachineShowsItsPartsOnlyToItsHolder() {
        sheet.show(true);

        assertThat(sheet.said().get()).contains("Claim the machine first");
        assertThat(sheet.sections().get()).isEmpty();
    }

    @Test
    void showsEveryPart() throws Exception {
        open();

        assertThat(sheet.sections().get())
                .extracting(SheetSection::title)
                .containsExactly("Machine", "Memory", "Disks", "Links");
        assertThat(part("Make").words()).isEqualTo("Example, Server 1U");
        assertThat(part("Firmware").words()).isEqualTo("EFI, Example, 2.7, 04/01/2024");
        assertThat(part("Usable").words()).isEqualTo("64 GiB");
        assertThat(part("DIMM A1").words())
                .isEqualTo("32 GiB, DDR4, 3200 MT/s, Memory Works, MW32G3200, M-4711");
        assertThat(part("DIMM B1").words()).isEqualTo("empty");
        assertThat(part("eth0").words())
                .isEqualTo("up, 1000 Mb/s, 52:54:00:12:34:56, driver igb, 192.0.2.11/24");
        assertThat(part("eth1").words()).startsWith("not connected");
    }

    @Test
    void saysHowEachDiskIsAndWhereItSits() throws Exception {
        open();

        assertThat(part("bay 1"))
                .isEqualTo(
                        new Part(
                                "bay 1",
                                "ExampleDisk ED-870, S4EVNX0R1234A, 1.0 TB, /dev/sda\n"
                                        + "Failing: Reallocated_Sector_Ct: 2016",
                                false));
        assertThat(part("bay 2").words()).endsWith("Healthy, it says of itself");
        assertThat(part("bay 3").words()).endsWith("Health unknown: nobody says why");
        assertThat(part("bay 3").sound()).isTrue();
    }

    @Test
    void saysWhyModulesAreUnknown() {
        var unread = Smbios.unread(Bios.UNKNOWN, Board.UNKNOWN, new NoAnswer("Permission denied"));
        var unreadable =
                new HardwareSheet(Samples.inventory(), unread, Map.of(), Map.of(), List.of());

        var memory = new SheetWords(new Messages(Locale.ENGLISH)).of(unreadable).get(1);

        assertThat(memory.parts()).last().isEqualTo(new Part("Modules", "Permission denied"));
    }

    @Test
    void looksAgainOnlyWhenItIsTold() throws Exception {
        open();
        claim.fails(new ConnectionLost("node01", "gone"));

        sheet.show(true);
        assertThat(sheet.activity().trouble().get()).isEmpty();

        sheet.look();
        assertThat(sheet.activity().trouble().get()).isPresent();
    }

    @Test
    void showsHowBusyAnAgentSaysThatTheMachineIsAndKeepsAskingIt() throws Exception {
        claim.isAsBusyAs(vitals(12.4));
        open();
        assertThat(sheet.sections().get().getFirst().title()).isEqualTo("How busy it is");
        assertThat(busy("Processor").words()).isEqualTo("12 %");
        assertThat(busy("Memory in use").words()).isEqualTo("512 MiB of 2 GiB");
        assertThat(busy("Load of the last minute").words()).isEqualTo("it does not say");
        assertThat(busy("Measured at").words()).isNotEmpty();

        claim.isAsBusyAs(vitals(80));
        bench.seconds().pass(4);
        assertThat(busy("Processor").words()).isEqualTo("12 %");
        bench.seconds().pass(1);

        assertThat(busy("Processor").words()).isEqualTo("80 %");
        assertThat(sheet.sections().get()).hasSize(5);
    }

    private static Vitals vitals(double processor) {
        return new Vitals(
                Optional.of(processor), 512 << 20, 2L << 30, Optional.empty(), Instant.EPOCH);
    }

    /// Of the first section.
    private Part busy(String name) {
        return sheet.sections().get().getFirst().parts().stream()
                .filter(part -> part.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void showsThePartsOfTheMachineThatIsLookedAtWhileItIsOnScreen() throws Exception {
        choose(2);
        hold(0, claim);
        hold(1, bench.claim().named("node02").with(Samples.likewise(2)));
        sheet.show(true);
        assertThat(part("bay 1").words()).contains("S4EVNX0R1234A");

        fleet.select(fleet.members().get(1));
        assertThat(sheet.heading().getValue()).isEqualTo("Hardware sheet of node02");
        assertThat(part("bay 1").words()).contains("S4EVNX0R1232D");

        sheet.show(false);
        fleet.select(fleet.first());
        assertThat(sheet.sections().get()).isEmpty();
    }

    private void choose(int machines) {
        fleet.choose(
                IntStream.rangeClosed(1, machines)
                        .mapToObj(
                                number ->
                                        new ChosenMachine(
                                                "id-" + number,
                                                "node0" + number,
                                                new MachineAddress("192.0.2." + number, 8443),
                                                true))
                        .toList());
    }

    private void hold(int place, FakeClaim by) {
        var member = fleet.members().get(place);
        var machine = new FakeMachine(member.hostname().getValue(), by);
        member.job().hold(new Hold(machine, by));
    }

    @Test
    void forgetsTheMachineThatIsGivenBack() throws Exception {
        open();

        bench.job().letGo();

        assertThat(sheet.sections().get()).isEmpty();
        assertThat(sheet.said().get()).isNotEmpty();
    }

    private void open() throws Exception {
        bench.holding(claim);
        sheet.show(true);
    }

    private Part part(String name) {
        return sheet.sections().get().stream()
                .flatMap(section -> section.parts().stream())
                .filter(part -> part.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
