package dev.slipway.core.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.core.InMemory;
import dev.slipway.core.Samples;
import dev.slipway.core.config.MachineConfiguration;
import dev.slipway.core.config.VdevKind;
import dev.slipway.core.event.InstallEvent.Completed;
import dev.slipway.core.event.InstallEvent.Fact;
import dev.slipway.core.event.InstallEvent.Failed;
import dev.slipway.core.event.InstallEvent.Purpose;
import dev.slipway.core.failure.ToolFailure.FileUnusable;
import dev.slipway.core.inventory.Content;
import dev.slipway.core.inventory.Disk;
import dev.slipway.core.platform.simulated.Fault;
import dev.slipway.core.platform.simulated.Fault.Refuses;
import dev.slipway.core.platform.simulated.Profile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// On a server with an old pool in the third bay.
class RollBackTest {
    private static final MachineConfiguration MIRROR =
            Samples.configuration(Samples.vdev(VdevKind.MIRROR, "V6G0A1LS", "V6G0C3NU"));

    @TempDir(factory = InMemory.class)
    private Path folder;

    @Test
    void putsTablesAndLabelsBackThatWereCleared() throws Exception {
        var machine = failedAt("mkfs.vfat");
        var before = machineAt("untouched").look().disks();
        assertThat(machine.look().disks()).isNotEqualTo(before);

        var ended = machine.rollBack();

        assertThat(ended).isInstanceOf(Completed.class);
        assertThat(machine.look().disks()).isEqualTo(before);
        assertThat(machine.latest().purpose()).isEqualTo(Purpose.ROLL_BACK);
        assertThat(machine.unfinished()).isEmpty();
    }

    @Test
    void namesWhatMayBeLostOnceSomethingWasWrittenIntoThePartitions() throws Exception {
        var machine = failedAt("grub-install");

        var ended = (Completed) machine.rollBack();

        assertThat(kinds(machine.look().disks())).contains("zfs_member");
        assertThat(ended.facts())
                .filteredOn(fact -> fact.name().equals("lost"))
                .singleElement()
                .satisfies(
                        fact ->
                                assertThat(fact.value())
                                        .startsWith("V6G0C3NU")
                                        .contains("zfs_member tank on 1"));
    }

    @Test
    void leavesDisksAloneThatWereNotBegun() throws Exception {
        var machine = failedAt("wipefs --all /dev/disk/by-id/ata-HGST_HUS726T4TALE6L4_V6G0A1LS");

        assertThat(machine.unfinished().orElseThrow().rollingBack().plan().erased())
                .extracting(erasure -> erasure.disk().serial())
                .containsExactly("V6G0A1LS");
    }

    @Test
    void refusesToPutBackHalfOfIt() throws Exception {
        var machine = failedAt("grub-install");
        machine.cutPower(); // what was saved was in memory

        var ended = (Failed) machine.rollBack();

        assertThat(ended.failure()).isInstanceOf(FileUnusable.class);
        assertThat(machine.unfinished().orElseThrow().resumable()).isFalse();
    }

    /// As a power cut leaves a file that was just copied.
    @Test
    void writesNothingWhereHalfOfOnePieceIsLeft() throws Exception {
        var machine = failedAt("mkfs.vfat");
        var before = machine.endState();
        try (var files = Files.walk(folder.resolve("failed/state"))) {
            var saved = files.filter(file -> file.toString().contains("/saved/")).toList();
            Files.write(saved.getFirst(), new byte[512]);
        }

        var ended = (Failed) machine.rollBack();

        assertThat(ended.failure()).isInstanceOf(FileUnusable.class);
        assertThat(machine.endState()).isEqualTo(before);
    }

    /// What the first attempt had taken away was out of reach once the second was rolled back.
    @Test
    void uncoversTheAttemptBeforeAndPutsBackWhatThatTookAwayToo() throws Exception {
        var machine = failedAt("mkfs.vfat");
        var first = machine.latest().installation();
        var between = machine.look().disks();
        machine.install(Fault.Plan.of("grub-install", new Refuses(1, "no")));

        var ended = (Completed) machine.rollBack();

        assertThat(ended.facts()).contains(new Fact("unfinished", first));
        assertThat(machine.look().disks()).isEqualTo(between);

        assertThat(((Completed) machine.rollBack()).facts())
                .extracting(Fact::name)
                .doesNotContain("unfinished");
        assertThat(machine.look().disks()).isEqualTo(machineAt("untouched").look().disks());
        assertThat(machine.unfinished()).isEmpty();
    }

    /// What was resumed and stopped again is one attempt: there is nothing to undo below it.
    @Test
    void undoesAnAttemptWithAllThatWentOnWithIt() throws Exception {
        var machine = failedAt("mkfs.vfat");
        machine.resume(Moments.until(40));
        machine.restart();

        assertThat(machine.rollBack()).isInstanceOf(Completed.class);

        assertThat(machine.look().disks()).isEqualTo(machineAt("untouched").look().disks());
        assertThat(machine.unfinished()).isEmpty();
    }

    private TestMachine failedAt(String command) throws Exception {
        var machine = machineAt("failed");
        var ended = machine.install(Fault.Plan.of(command, new Refuses(1, "no")));
        assertThat(ended).isInstanceOf(Failed.class);
        return machine;
    }

    private TestMachine machineAt(String name) {
        return new TestMachine(folder.resolve(name), Profile.RACK_SERVER, MIRROR);
    }

    private static List<String> kinds(List<Disk> disks) {
        return disks.stream().flatMap(d -> d.contents().stream()).map(Content::kind).toList();
    }
}
