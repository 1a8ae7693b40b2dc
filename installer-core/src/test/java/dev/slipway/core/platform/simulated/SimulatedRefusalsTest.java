package dev.slipway.core.platform.simulated;

import static dev.slipway.core.platform.simulated.ByHand.A;
import static dev.slipway.core.platform.simulated.ByHand.B;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.core.failure.InstallException;
import dev.slipway.core.failure.ToolFailure.CommandMissing;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SimulatedRefusalsTest {
    @TempDir Path folder;

    private SimulatedPlatform machine;
    private ByHand hand;

    @BeforeEach
    void open() throws Exception {
        machine = SimulatedPlatform.open(folder, Profile.MINI, Duration.ZERO);
        hand = new ByHand(machine);
    }

    @Test
    void linksPartitionsOnlyOnceUdevHasSettled() throws Exception {
        hand.partition(A);

        assertThat(hand.refusal("mkfs.vfat -F 32 " + A + "-part2")).contains("No such file");
        hand.run("udevadm settle --timeout=30");
        hand.run("mkfs.vfat -F 32 " + A + "-part2");
    }

    @Test
    void refusesAPoolOnWhatIsNotThere() {
        assertThat(hand.refusal("zpool create rpool " + A + "-part3")).contains("No such file");
    }

    @Test
    void refusesASecondPoolOfTheSameName() throws Exception {
        hand.prepared();
        hand.run("zpool create -m none -R " + machine.target() + " rpool " + A + "-part3");

        assertThat(hand.refusal("zpool create rpool " + B + "-part3")).contains("already exists");
    }

    @Test
    void readsVdevsAsZpoolDoes() throws Exception {
        hand.prepared();
        var one = A + "-part3";
        var other = B + "-part3";

        assertThat(hand.refusal("zpool create -f p " + one + " log " + other + " log " + other))
                .contains("'log' can be specified only once");
        assertThat(hand.refusal("zpool create -f p " + one + " special raidz1 " + other))
                .contains("unsupported 'special' device: raidz1");
        assertThat(hand.refusal("zpool create -f p " + one + " log mirror " + other))
                .contains("mirror requires at least 2 devices");
        assertThat(hand.refusal("zpool create -f p log " + one))
                .contains("at least one toplevel vdev");
    }

    @Test
    void mountsNothingOfAPoolThatIsLocked() throws Exception {
        hand.prepared();
        var create =
                "zpool create -O encryption=aes-256-gcm -O keyformat=passphrase -O keylocation=prompt -R "
                        + machine.target()
                        + " rpool "
                        + A
                        + "-part3";
        assertThat(hand.refusal(create)).contains("Passphrase too short");
        machine.commands().run(ByHand.command(create).saying("long enough"));
        hand.run("zpool export rpool");

        hand.run("zpool import -N rpool");

        assertThat(hand.said("zfs get -Hp -o value keystatus rpool")).isEqualTo("unavailable\n");
        assertThat(hand.refusal("zfs mount rpool")).contains("encryption key not loaded");
        var load = ByHand.command("zfs load-key -L prompt rpool");
        assertThatThrownBy(() -> machine.commands().run(load.saying("long but wrong")))
                .isInstanceOf(InstallException.class);
        machine.commands().run(load.saying("long enough"));
        assertThat(hand.said("zfs get -Hp -o value keystatus rpool")).isEqualTo("available\n");
    }

    @Test
    void refusesToExportWhatIsNotImported() {
        assertThat(hand.refusal("zpool export rpool")).contains("no such pool");
    }

    @Test
    void refusesToExportWhileSomethingIsMountedInside() throws Exception {
        hand.prepared();
        hand.pool();
        Files.createDirectory(machine.target().resolve("esp"));
        hand.run("mount -t vfat -o umask=0077 " + A + "-part2 " + machine.target() + "/esp");

        assertThat(hand.refusal("zpool export rpool")).contains("target is busy", "pool is busy");
    }

    @Test
    void refusesToOverwriteAnotherFileSystemWithoutForce() throws Exception {
        hand.prepared();

        assertThat(hand.refusal("zpool create -m none rpool " + A + "-part2")).contains("vfat");
    }

    @Test
    void bringsAnOldLabelBackWithItsPartition() throws Exception {
        hand.prepared();
        hand.pool();
        hand.run("zpool export rpool");
        hand.run("sgdisk --zap-all " + A);
        hand.partition(A);
        hand.run("udevadm settle");

        assertThat(hand.refusal("zpool create -m none other " + A + "-part3"))
                .contains("part of potentially active pool 'rpool'");
    }

    @Test
    void refusesToPartitionADiskInUse() throws Exception {
        hand.prepared();
        hand.pool();

        assertThat(hand.refusal("sgdisk --zap-all " + A)).contains("still using");
        assertThat(hand.refusal("wipefs --all " + A)).contains("busy");
    }

    @Test
    void refusesAPartitionThatDoesNotFit() {
        assertThat(hand.refusal("sgdisk --new=1:0:+9G " + A))
                .contains("Could not create partition 1");
        assertThat(hand.refusal("sgdisk --new=1:0:+1G --new=2:2048:+1G " + A))
                .contains("Could not create partition 2");
    }

    @Test
    void refusesAnOldPoolOfAnotherHostWithoutForce() throws Exception {
        var server =
                SimulatedPlatform.open(
                        folder.resolve("server"), Profile.RACK_SERVER, Duration.ZERO);

        assertThat(new ByHand(server).refusal("zpool import -N tank")).contains("another system");
        new ByHand(server).run("zpool import -N -f tank");
    }

    @Test
    void refusesMountPointsOutsideOfTheMachine() throws Exception {
        hand.prepared();

        assertThat(hand.refusal("mount -t vfat " + A + "-part2 /mnt"))
                .contains("not in the simulated");
        assertThat(hand.refusal("zpool create rpool " + A + "-part3"))
                .contains("not in the simulated");
    }

    @Test
    void refusesWhatTheToolsDoNotKnow() throws Exception {
        hand.prepared();
        assertThat(new ByHand(machine).failure("mkfs.jfs " + A))
                .isEqualTo(new CommandMissing("mkfs.jfs"));
        assertThat(hand.refusal("sgdisk --frobnicate " + A)).contains("unrecognized option");
        assertThat(hand.refusal("zpool frobnicate")).contains("unrecognized command");
        assertThat(hand.refusal("zpool create -O compression=magic x " + A + "-part3"))
                .contains("must be one of");
        assertThat(hand.refusal("wipefs --all /dev/vdz")).contains("No such file");
    }

    @Test
    void putsGrubOnlyWhereItFits() throws Exception {
        hand.run("sgdisk --new=1:0:0 --typecode=1:8300 " + A);
        var boot = Files.createDirectory(folder.toRealPath().resolve("boot"));

        assertThat(hand.refusal("grub-install --target=i386-pc --boot-directory=" + boot + " " + A))
                .contains("no BIOS Boot Partition");
    }
}
