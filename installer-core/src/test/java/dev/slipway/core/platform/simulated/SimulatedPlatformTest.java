package dev.slipway.core.platform.simulated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.groups.Tuple.tuple;

import dev.slipway.core.command.Command;
import dev.slipway.core.failure.Failure;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.failure.ToolFailure.CommandFailed;
import dev.slipway.core.failure.ToolFailure.CommandMissing;
import dev.slipway.core.failure.ToolFailure.CommandTimedOut;
import dev.slipway.core.inventory.Content;
import dev.slipway.core.inventory.Disk;
import dev.slipway.core.inventory.Use;
import dev.slipway.core.platform.simulated.Fault.Babbles;
import dev.slipway.core.platform.simulated.Fault.Hangs;
import dev.slipway.core.platform.simulated.Fault.Refuses;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SimulatedPlatformTest {
    private static final String A = "/dev/disk/by-id/virtio-SLIP0001";
    private static final String B = "/dev/disk/by-id/virtio-SLIP0002";

    @TempDir Path folder;

    private SimulatedPlatform machine;

    @BeforeEach
    void open() throws Exception {
        machine = SimulatedPlatform.open(folder, Profile.MINI, Duration.ZERO);
    }

    @Test
    void showsWhatEachProfileHas() throws Exception {
        var server = opened("server", Profile.RACK_SERVER).look();
        var workstation = opened("workstation", Profile.WORKSTATION).look();

        assertThat(server.disks()).hasSize(4);
        assertThat(server.disks().get(2).contents())
                .extracting(Content::kind, Content::label, Content::detail)
                .contains(tuple("zfs_member", "tank", "storage1"));
        assertThat(server.disks().get(3).use()).contains(new Use.LiveMedium());
        assertThat(workstation.disks().getFirst().contents())
                .extracting(Content::kind)
                .containsExactly("gpt", "vfat", "partition", "ntfs", "ntfs");
    }

    @Test
    void installsAsARealMachineDoes() throws Exception {
        installed();

        assertThat(machine.look().disks()).allMatch(Disk::free);
        assertThat(machine.look().disks().getFirst().contents())
                .extracting(Content::where, Content::kind, Content::label, Content::detail)
                .containsExactly(
                        tuple("disk", "gpt", "", ""),
                        tuple("1", "partition", "bios", ""),
                        tuple("2", "vfat", "ESP", ""),
                        tuple("3", "zfs_member", "rpool", "slipway, exported"));
    }

    @Test
    void isTheSameMachineTheNextTime() throws Exception {
        installed();
        var before = machine.look();

        var again = SimulatedPlatform.open(folder, Profile.RACK_SERVER, Duration.ZERO);

        assertThat(again.look()).isEqualTo(before);
        again.commands().run(Command.of("zpool", "import", "-N", "rpool"));
        assertThat(said(again, "zfs list -H -o name -t snapshot"))
                .isEqualTo("rpool/ROOT/be@installed\n");
    }

    @Test
    void keepsTheFilesOfAFileSystemWhileItIsNotMounted() throws Exception {
        prepared();
        pool();
        Files.writeString(machine.target().resolve("hello"), "world");

        run("zfs unmount rpool/ROOT/be");
        assertThat(machine.target().resolve("hello")).doesNotExist();
        run("zfs mount rpool/ROOT/be");

        assertThat(machine.target().resolve("hello")).hasContent("world");
    }

    @Test
    void answersQuestionsInTheToolsOwnFormats() throws Exception {
        prepared();
        pool();

        assertThat(said("zpool get -Hp -o value ashift,bootfs,altroot rpool"))
                .isEqualTo("12\nrpool/ROOT/be\n" + machine.target() + "\n");
        assertThat(
                        said(
                                "zfs get -Hp -o property,value,source compression,mountpoint rpool/ROOT/be"))
                .isEqualTo(
                        "compression\tzstd\tinherited from rpool\nmountpoint\t"
                                + machine.target()
                                + "\tlocal\n");
        assertThat(said("zpool list -H -o name,health")).isEqualTo("rpool\tONLINE\n");
        assertThat(said("zpool status -P -L")).contains("  pool: rpool", "\t    /dev/vda3  ONLINE");
        assertThat(said("blkid --probe --output value --match-tag TYPE " + A + "-part3"))
                .isEqualTo("zfs_member\n");
        assertThat(said("sfdisk --json " + A))
                .contains("\"node\":\"" + A + "-part2\", \"start\":4096, \"size\":524288");
        assertThat(said("wipefs --json " + A)).contains("\"type\":\"gpt\"");
    }

    @Test
    void linksPartitionsOnlyOnceUdevHasSettled() throws Exception {
        partition(A);

        assertThat(refusal("mkfs.vfat -F 32 " + A + "-part2")).contains("No such file");
        run("udevadm settle --timeout=30");
        run("mkfs.vfat -F 32 " + A + "-part2");
    }

    @Test
    void refusesAPoolOnWhatIsNotThere() {
        assertThat(refusal("zpool create rpool " + A + "-part3")).contains("No such file");
    }

    @Test
    void refusesASecondPoolOfTheSameName() throws Exception {
        prepared();
        run("zpool create -m none -R " + machine.target() + " rpool " + A + "-part3");

        assertThat(refusal("zpool create rpool " + B + "-part3")).contains("already exists");
    }

    @Test
    void refusesToExportWhatIsNotImported() {
        assertThat(refusal("zpool export rpool")).contains("no such pool");
    }

    @Test
    void refusesToExportWhileSomethingIsMountedInside() throws Exception {
        prepared();
        pool();
        Files.createDirectory(machine.target().resolve("esp"));
        run("mount -t vfat -o umask=0077 " + A + "-part2 " + machine.target() + "/esp");

        assertThat(refusal("zpool export rpool")).contains("target is busy", "pool is busy");
    }

    @Test
    void refusesToOverwriteAnotherFileSystemWithoutForce() throws Exception {
        prepared();

        assertThat(refusal("zpool create -m none rpool " + A + "-part2")).contains("vfat");
    }

    @Test
    void bringsAnOldLabelBackWithItsPartition() throws Exception {
        prepared();
        pool();
        run("zpool export rpool");
        run("sgdisk --zap-all " + A);
        partition(A);
        run("udevadm settle");

        assertThat(refusal("zpool create -m none other " + A + "-part3"))
                .contains("part of potentially active pool 'rpool'");
    }

    @Test
    void refusesToPartitionADiskInUse() throws Exception {
        prepared();
        pool();

        assertThat(refusal("sgdisk --zap-all " + A)).contains("still using");
        assertThat(refusal("wipefs --all " + A)).contains("busy");
    }

    @Test
    void refusesAPartitionThatDoesNotFit() {
        assertThat(refusal("sgdisk --new=1:0:+9G " + A)).contains("Could not create partition 1");
        assertThat(refusal("sgdisk --new=1:0:+1G --new=2:2048:+1G " + A))
                .contains("Could not create partition 2");
    }

    @Test
    void refusesAnOldPoolOfAnotherHostWithoutForce() throws Exception {
        var server = opened("server", Profile.RACK_SERVER);

        assertThat(refusal(server, "zpool import -N tank")).contains("another system");
        server.commands().run(command("zpool import -N -f tank"));
    }

    @Test
    void refusesMountPointsOutsideOfTheMachine() throws Exception {
        prepared();

        assertThat(refusal("mount -t vfat " + A + "-part2 /mnt")).contains("not in the simulated");
        assertThat(refusal("zpool create rpool " + A + "-part3")).contains("not in the simulated");
    }

    @Test
    void refusesWhatTheToolsDoNotKnow() throws Exception {
        prepared();
        assertThat(failure(machine, command("mkfs.btrfs " + A)))
                .isEqualTo(new CommandMissing("mkfs.btrfs"));
        assertThat(refusal("sgdisk --frobnicate " + A)).contains("unrecognized option");
        assertThat(refusal("zpool frobnicate")).contains("unrecognized command");
        assertThat(refusal("zpool create -O compression=magic x " + A + "-part3"))
                .contains("must be one of");
        assertThat(refusal("wipefs --all /dev/vdz")).contains("No such file");
    }

    @Test
    void putsGrubOnlyWhereItFits() throws Exception {
        run("sgdisk --new=1:0:0 --typecode=1:8300 " + A);
        var boot = Files.createDirectory(folder.toRealPath().resolve("boot"));

        assertThat(refusal("grub-install --target=i386-pc --boot-directory=" + boot + " " + A))
                .contains("no BIOS Boot Partition");
    }

    @Test
    void forgetsMountsAndImportsWhenItRestarts() throws Exception {
        prepared();
        pool();

        machine.reboot();

        assertThat(machine.look().disks()).allMatch(Disk::free);
        assertThat(said("zpool list -H -o name")).isEmpty();
    }

    @Test
    void failsTheCommandThatATestChooses() throws Exception {
        var faulty = faulty(Fault.Plan.nth(2, new Refuses(5, "out of paper")));

        faulty.commands().run(command("udevadm settle"));

        assertThat(failure(faulty, command("sync")))
                .isEqualTo(new CommandFailed(List.of("sync"), 5, "out of paper"));
        assertThat(faulty.recorded()).containsExactly(command("udevadm settle"), command("sync"));
    }

    @Test
    void hangsOrBabblesAfterItsWorkIsDone() throws Exception {
        var slow = faulty(Fault.Plan.of("sgdisk", new Hangs()));
        assertThat(failure(slow, command("sgdisk --clear " + A)))
                .isInstanceOf(CommandTimedOut.class);
        assertThat(slow.look().disks().getFirst().contents()).isNotEmpty();

        var odd = faulty(Fault.Plan.of("zpool list", new Babbles("#!@")));
        assertThat(said(odd, "zpool list -H")).isEqualTo("#!@");
    }

    private void installed() throws Exception {
        prepared();
        pool();
        Files.createDirectories(machine.target().resolve("etc"));
        var esp = Files.createDirectory(folder.toRealPath().resolve("esp"));
        for (var disk : List.of(A, B)) {
            run("mount -t vfat -o umask=0077 " + disk + "-part2 " + esp);
            run("grub-install --target=i386-pc --boot-directory=" + esp + " " + disk);
            assertThat(esp.resolve("grub/i386-pc/core.img")).exists();
            run("umount " + esp);
        }
        run("zfs snapshot rpool/ROOT/be@installed");
        run("sync");
        run("zpool export rpool");
    }

    private void prepared() throws Exception {
        for (var disk : List.of(A, B)) {
            run("wipefs --all " + disk);
            partition(disk);
            run("udevadm settle --timeout=30");
            run("mkfs.vfat -F 32 -n ESP -i 1234ABCD " + disk + "-part2");
        }
    }

    private void partition(String disk) throws Exception {
        run(
                "sgdisk --clear --new=1:0:+1M --typecode=1:EF02 --change-name=1:bios"
                        + " --new=2:0:+256M --typecode=2:EF00 --change-name=2:esp"
                        + " --new=3:0:0 --typecode=3:BF00 --change-name=3:pool "
                        + disk);
    }

    private void pool() throws Exception {
        run(
                "zpool create -o ashift=12 -o cachefile=none -O compression=zstd -O canmount=off"
                        + " -O mountpoint=none -R "
                        + machine.target()
                        + " rpool mirror "
                        + A
                        + "-part3 "
                        + B
                        + "-part3");
        run("zfs create -o canmount=off -o mountpoint=none rpool/ROOT");
        run("zfs create -o canmount=noauto -o mountpoint=/ rpool/ROOT/be");
        run("zfs mount rpool/ROOT/be");
        run("zpool set bootfs=rpool/ROOT/be rpool");
    }

    private SimulatedPlatform opened(String name, Profile profile) throws Exception {
        return SimulatedPlatform.open(folder.resolve(name), profile, Duration.ZERO);
    }

    private SimulatedPlatform faulty(Fault.Plan faults) throws Exception {
        return SimulatedPlatform.open(
                folder.resolve("faulty"), Profile.MINI, Duration.ZERO, faults);
    }

    private static Command command(String words) {
        return Command.of(words.split(" "));
    }

    private void run(String words) throws Exception {
        machine.commands().run(command(words));
    }

    private String said(String words) throws Exception {
        return said(machine, words);
    }

    private static String said(SimulatedPlatform machine, String words) throws Exception {
        return machine.commands().run(command(words)).text();
    }

    private String refusal(String words) {
        return refusal(machine, words);
    }

    private static String refusal(SimulatedPlatform machine, String words) {
        return ((CommandFailed) failure(machine, command(words))).stderrTail();
    }

    private static Failure failure(SimulatedPlatform machine, Command command) {
        return catchThrowableOfType(InstallException.class, () -> machine.commands().run(command))
                .failure();
    }
}
