package dev.slipway.core.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.slipway.core.InMemory;
import dev.slipway.core.Samples;
import dev.slipway.core.event.InstallEvent.Completed;
import dev.slipway.core.failure.ConfigurationFailure.ForeignJournals;
import dev.slipway.core.machine.Fails;
import dev.slipway.core.platform.simulated.Fault;
import dev.slipway.core.platform.simulated.Fault.Refuses;
import dev.slipway.core.platform.simulated.Profile;
import dev.slipway.core.step.journal.ForeignJournal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// After an installation that stopped when both disks had a copy of its journal.
class FoundJournalsTest {
    @TempDir(factory = InMemory.class)
    private Path folder;

    private TestMachine machine;

    @BeforeEach
    void stop() throws Exception {
        machine = new TestMachine(folder.resolve("stopped"), Profile.MINI, Samples.mirror());
        machine.install(Fault.Plan.of("grub-install", new Refuses(1, "no")));
    }

    @Test
    void areThoseOfThisMachineAlone() throws Exception {
        assertThat(machine.foundBy("machine-2").latest()).isEmpty();
        assertThat(machine.foundBy("machine-1").unfinished()).isPresent();
    }

    @Test
    void areToldOfWhereTheyAreAnotherMachines() throws Exception {
        var installation = machine.latest().installation();

        assertThat(machine.foreignTo("machine-2"))
                .extracting(ForeignJournal::installation, ForeignJournal::machine)
                .containsOnly(tuple(installation, "machine-1"))
                .hasSize(2);
        assertThat(machine.foreignTo("machine-1")).isEmpty();
    }

    @Test
    void areTakenOverWhereTheOperatorNamesTheMachine() throws Exception {
        var installation = machine.latest().installation();
        var refused = (ForeignJournals) Fails.with(machine.elsewhere()::resumption);
        assertThat(refused.journals()).contains(installation + " of machine-1 on ");

        Files.writeString(Path.of(refused.file()), "machine-1\n");

        assertThat(machine.elsewhere().reversal().steps()).isNotEmpty();
    }

    @Test
    void areNotTakenOverByTheWay() throws Exception {
        var refused = (ForeignJournals) Fails.with(machine.elsewhere()::reversal);
        Files.writeString(Path.of(refused.file()), "machine-3\n");

        assertThat(Fails.with(machine.elsewhere()::reversal)).isEqualTo(refused);
    }

    /// It would be shown to people.
    @Test
    void areNotToldOfWhereTheirMachineIsNoName() throws Exception {
        var installation = machine.latest().installation();
        for (var volume : List.of("vda2", "vdb2")) {
            var plan = machine.file(volume, "slipway/installations/" + installation + "/plan.json");
            Files.writeString(
                    plan, Files.readString(plan).replace("machine-1", "call 555 \\u001b[2J"));
        }

        assertThat(machine.foreignTo("machine-2")).isEmpty();
    }

    @Test
    void areThoseThatCanBeRead() throws Exception {
        var copy = machine.file("vda2", "slipway/installations/" + machine.latest().installation());
        Files.writeString(copy.resolve("plan.json"), "{");

        machine.cutPower();

        assertThat(machine.resume(Moments.all()).orElseThrow()).isInstanceOf(Completed.class);
    }
}
