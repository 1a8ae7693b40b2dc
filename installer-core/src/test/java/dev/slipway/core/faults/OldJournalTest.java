package dev.slipway.core.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.core.InMemory;
import dev.slipway.core.Samples;
import dev.slipway.core.config.VdevKind;
import dev.slipway.core.event.InstallEvent.Completed;
import dev.slipway.core.event.InstallEvent.Failed;
import dev.slipway.core.platform.simulated.Fault;
import dev.slipway.core.platform.simulated.Fault.Refuses;
import dev.slipway.core.platform.simulated.Profile;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// An installation on two disks that stopped, and one on the first of them alone that came to its end. On the second disk
/// there still is the journal of the one that stopped.
class OldJournalTest {
    @TempDir(factory = InMemory.class)
    private Path folder;

    private TestMachine machine;

    @BeforeEach
    void installAgainOnOneDisk() throws Exception {
        var stopped = new TestMachine(folder.resolve("two"), Profile.MINI, Samples.mirror());
        stopped.install(Fault.Plan.of("grub-install", new Refuses(1, "no")));
        var one = Samples.configuration(Samples.vdev(VdevKind.STRIPE, "SLIP0001"));
        machine = new TestMachine(folder.resolve("one"), stopped, one);
        assertThat(machine.install(Fault.Plan.none())).isInstanceOf(Completed.class);
        machine.cutPower();
    }

    @Test
    void isNotResumedOverWhatWasInstalledSince() throws Exception {
        var installed = machine.endState();

        assertThat(machine.resume(Moments.all()).orElseThrow()).isInstanceOf(Failed.class);

        assertThat(machine.endState()).isEqualTo(installed);
    }

    @Test
    void isNotRolledBackOverWhatWasInstalledSince() throws Exception {
        var installed = machine.endState();

        assertThat(machine.rollBack()).isInstanceOf(Failed.class);

        assertThat(machine.endState()).isEqualTo(installed);
    }
}
