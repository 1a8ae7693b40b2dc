package dev.slipway.core.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.core.InMemory;
import dev.slipway.core.Samples;
import dev.slipway.core.event.InstallEvent.Completed;
import dev.slipway.core.event.InstallEvent.Ended;
import dev.slipway.core.event.InstallEvent.Failed;
import dev.slipway.core.failure.DiskFailure.ForeignContents;
import dev.slipway.core.platform.simulated.Fault;
import dev.slipway.core.platform.simulated.Fault.Refuses;
import dev.slipway.core.platform.simulated.Profile;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Somebody used a disk after an installation on it had stopped.
class ForeignContentsTest {
    private static final String DISK = "/dev/disk/by-id/virtio-SLIP0001";

    @TempDir(factory = InMemory.class)
    private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mkfs.ext4 -F " + DISK,
                "mkfs.xfs -f " + DISK,
                "mkfs.btrfs -f " + DISK,
                "mkswap " + DISK,
                "mkfs.ext4 -F " + DISK + "-part2",
                "mkfs.xfs -f " + DISK + "-part3"
            })
    void areNotWrittenOver(String byHand) throws Exception {
        var machine = stoppedAt("grub-install");
        machine.runByHand(byHand);
        var used = machine.endState();

        assertRefused(machine.resume(Moments.all()).orElseThrow());
        assertRefused(machine.rollBack());

        assertThat(machine.endState()).isEqualTo(used);
    }

    @Test
    void areNotWrittenOverWhereNothingButTheTableWasOurs() throws Exception {
        var machine = stoppedAt("mkfs.vfat");
        machine.runByHand("mkfs.ext4 -F " + DISK + "-part3");

        assertRefused(machine.resume(Moments.all()).orElseThrow());
    }

    @Test
    void areNoneWhereNobodyUsedIt() throws Exception {
        var machine = stoppedAt("grub-install");

        assertThat(machine.resume(Moments.all())).containsInstanceOf(Completed.class);
    }

    private TestMachine stoppedAt(String command) throws Exception {
        var machine = new TestMachine(folder.resolve("stopped"), Profile.MINI, Samples.mirror());
        assertThat(machine.install(Fault.Plan.of(command, new Refuses(1, "no"))))
                .isInstanceOf(Failed.class);
        machine.restart();
        return machine;
    }

    private static void assertRefused(Ended ended) {
        assertThat(((Failed) ended).failure())
                .isInstanceOfSatisfying(
                        ForeignContents.class, it -> assertThat(it.disk()).isEqualTo("SLIP0001"));
    }
}
