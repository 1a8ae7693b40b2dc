package dev.slipway.core.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.core.InMemory;
import dev.slipway.core.Samples;
import dev.slipway.core.event.InstallEvent.Completed;
import dev.slipway.core.platform.simulated.Fault;
import dev.slipway.core.platform.simulated.Fault.Refuses;
import dev.slipway.core.platform.simulated.Profile;
import java.nio.file.Files;
import java.nio.file.Path;
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
    void areThoseThatCanBeRead() throws Exception {
        var copy = machine.file("vda2", "slipway/installations/" + machine.latest().installation());
        Files.writeString(copy.resolve("plan.json"), "{");

        machine.cutPower();

        assertThat(machine.resume(Moments.all()).orElseThrow()).isInstanceOf(Completed.class);
    }
}
