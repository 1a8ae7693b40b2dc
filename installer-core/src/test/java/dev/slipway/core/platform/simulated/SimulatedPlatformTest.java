package dev.slipway.core.platform.simulated;

import static dev.slipway.core.platform.simulated.ByHand.A;
import static dev.slipway.core.platform.simulated.ByHand.B;
import static dev.slipway.core.platform.simulated.ByHand.command;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.slipway.core.command.Command;
import dev.slipway.core.failure.ToolFailure.CommandFailed;
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
    @TempDir Path folder;

    private SimulatedPlatform machine;
    private ByHand hand;

    @BeforeEach
    void open() throws Exception {
        machine = SimulatedPlatform.open(folder, Profile.MINI, Duration.ZERO);
        hand = new ByHand(machine);
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
        assertThat(new ByHand(again).said("zfs list -H -o name -t snapshot"))
                .isEqualTo("rpool/ROOT/be@installed\n");
    }

    @Test
    void keepsTheFilesOfAFileSystemWhileItIsNotMounted() throws Exception {
        hand.prepared();
        hand.pool();
        Files.writeString(machine.target().resolve("hello"), "world");

        hand.run("zfs unmount rpool/ROOT/be");
        assertThat(machine.target().resolve("hello")).doesNotExist();
        hand.run("zfs mount rpool/ROOT/be");

        assertThat(machine.target().resolve("hello")).hasContent("world");
    }

    @Test
    void answersQuestionsInTheToolsOwnFormats() throws Exception {
        hand.prepared();
        hand.pool();

        assertThat(hand.said("zpool get -Hp -o value ashift,bootfs,altroot rpool"))
                .isEqualTo("12\nrpool/ROOT/be\n" + machine.target() + "\n");
        assertThat(
                        hand.said(
                                "zfs get -Hp -o property,value,source compression,mountpoint rpool/ROOT/be"))
                .isEqualTo(
                        "compression\tzstd\tinherited from rpool\nmountpoint\t"
                                + machine.target()
                                + "\tlocal\n");
        assertThat(hand.said("zpool list -H -o name,health")).isEqualTo("rpool\tONLINE\n");
        assertThat(hand.said("zpool status -P -L"))
                .contains("  pool: rpool", "\t    /dev/vda3  ONLINE");
        assertThat(hand.said("blkid --probe --output value --match-tag TYPE " + A + "-part3"))
                .isEqualTo("zfs_member\n");
        assertThat(hand.said("sfdisk --json " + A))
                .contains("\"node\":\"" + A + "-part2\", \"start\":4096, \"size\":524288");
        assertThat(hand.said("wipefs --json " + A)).contains("\"type\":\"gpt\"");
    }

    @Test
    void forgetsMountsAndImportsWhenItRestarts() throws Exception {
        hand.prepared();
        hand.pool();

        machine.reboot();

        assertThat(machine.look().disks()).allMatch(Disk::free);
        assertThat(hand.said("zpool list -H -o name")).isEmpty();
    }

    @Test
    void failsTheCommandThatATestChooses() throws Exception {
        var faulty = faulty(Fault.Plan.nth(2, new Refuses(5, "out of paper")));

        new ByHand(faulty).run("udevadm settle");

        assertThat(new ByHand(faulty).failure("sync"))
                .isEqualTo(new CommandFailed(List.of("sync"), 5, "out of paper"));
        assertThat(faulty.recorded()).containsExactly(command("udevadm settle"), command("sync"));
    }

    @Test
    void hangsOrBabblesAfterItsWorkIsDone() throws Exception {
        var slow = faulty(Fault.Plan.of("sgdisk", new Hangs()));
        assertThat(new ByHand(slow).failure("sgdisk --clear " + A))
                .isInstanceOf(CommandTimedOut.class);
        assertThat(slow.look().disks().getFirst().contents()).isNotEmpty();

        var odd = faulty(Fault.Plan.of("zpool list", new Babbles("#!@")));
        assertThat(new ByHand(odd).said("zpool list -H")).isEqualTo("#!@");
    }

    private void installed() throws Exception {
        hand.prepared();
        hand.pool();
        Files.createDirectories(machine.target().resolve("etc"));
        var esp = Files.createDirectory(folder.toRealPath().resolve("esp"));
        for (var disk : List.of(A, B)) {
            hand.run("mount -t vfat -o umask=0077 " + disk + "-part2 " + esp);
            hand.run("grub-install --target=i386-pc --boot-directory=" + esp + " " + disk);
            assertThat(esp.resolve("grub/i386-pc/core.img")).exists();
            hand.run("umount " + esp);
        }
        hand.run("zfs snapshot rpool/ROOT/be@installed");
        hand.run("sync");
        hand.run("zpool export rpool");
    }

    private SimulatedPlatform opened(String name, Profile profile) throws Exception {
        return SimulatedPlatform.open(folder.resolve(name), profile, Duration.ZERO);
    }

    private SimulatedPlatform faulty(Fault.Plan faults) throws Exception {
        return SimulatedPlatform.open(
                folder.resolve("faulty"), Profile.MINI, Duration.ZERO, faults);
    }
}
