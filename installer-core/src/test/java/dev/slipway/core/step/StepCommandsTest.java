package dev.slipway.core.step;

import static dev.slipway.core.Samples.IMAGE;
import static dev.slipway.core.Samples.KDL;
import static dev.slipway.core.Samples.OLD_POOL;
import static dev.slipway.core.Samples.OLD_TABLE;
import static dev.slipway.core.Samples.configuration;
import static dev.slipway.core.Samples.disk;
import static dev.slipway.core.Samples.inventory;
import static dev.slipway.core.Samples.mirror;
import static dev.slipway.core.Samples.single;
import static dev.slipway.core.Samples.vdev;
import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.core.FakePlatform;
import dev.slipway.core.config.MachineConfiguration;
import dev.slipway.core.config.VdevKind;
import dev.slipway.core.engine.InstallStep;
import dev.slipway.core.engine.Records;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.inventory.Inventory;
import dev.slipway.core.plan.Planner;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The argument vectors, word for word: what was tried on real machines.
class StepCommandsTest {
    private static final String A = "/dev/disk/by-id/virtio-SLIP0001";
    private static final String B = "/dev/disk/by-id/virtio-SLIP0002";

    @Test
    void clearsPartitionsBeforeTheirDisk() throws InstallException {
        var machine = inventory(disk("SLIP0001", OLD_TABLE, OLD_POOL));

        assertThat(commands(single(), machine, "clear-disk SLIP0001"))
                .containsExactly(
                        "zpool labelclear -f " + A + "-part1",
                        "wipefs --all " + A + "-part1",
                        "wipefs --all " + A,
                        "sgdisk --zap-all " + A,
                        "udevadm settle --timeout=30",
                        "wipefs --json " + A);
    }

    @Test
    void partitionsAndReadsBack() throws InstallException {
        assertThat(commands(mirror(), inventory(), "partition-disk SLIP0001"))
                .containsExactly(
                        "sgdisk --clear --set-alignment=2048 -n 1:0:+1M -t 1:EF02 -c 1:bios -n 2:0:+512M"
                                + " -t 2:EF00 -c 2:esp -n 3:0:0 -t 3:BF00 -c 3:pool"
                                + " -U B14879FA-7F17-33CB-9848-545BAC5D215B "
                                + A,
                        "udevadm settle --timeout=30",
                        "wipefs --all " + A + "-part1",
                        "wipefs --all " + A + "-part2",
                        "wipefs --all " + A + "-part3",
                        "sgdisk --print " + A);
    }

    @Test
    void formatsTheEspWithAnIdOfItsOwn() throws InstallException {
        var first = commands(mirror(), inventory(), "format-esp SLIP0001").getFirst();
        var second = commands(mirror(), inventory(), "format-esp SLIP0002").getFirst();

        assertThat(first).matches("mkfs.vfat -F 32 -n ESP -i [0-9A-F]{8} " + A + "-part2");
        assertThat(second).matches("mkfs.vfat -F 32 -n ESP -i [0-9A-F]{8} " + B + "-part2");
        assertThat(first.substring(0, 36)).isNotEqualTo(second.substring(0, 36));
    }

    @Test
    void createsAMirror() throws InstallException {
        assertThat(commands(mirror(), inventory(), "create-pool rpool").get(1))
                .isEqualTo(create("mirror " + A + "-part3 " + B + "-part3"));
    }

    @Test
    void createsASingleDiskPoolWithoutAKeyword() throws InstallException {
        assertThat(commands(single(), inventory(), "create-pool rpool").get(1))
                .isEqualTo(create(A + "-part3"));
    }

    @Test
    void createsARaidz() throws InstallException {
        var raidz = configuration(vdev(VdevKind.RAIDZ1, "SLIP0001", "SLIP0002", "SLIP0003"));

        assertThat(commands(raidz, inventory(), "create-pool rpool").get(1))
                .endsWith(
                        "rpool raidz1 "
                                + A
                                + "-part3 "
                                + B
                                + "-part3 /dev/disk/by-id/virtio-SLIP0003-part3");
    }

    @Test
    void createsDatasetsAndTheBootEnvironment() throws InstallException {
        assertThat(commands(single(), inventory(), "create-dataset rpool/ROOT"))
                .contains("zfs create -o canmount=off -o mountpoint=none rpool/ROOT");
        assertThat(commands(single(), inventory(), "create-boot-environment rpool/ROOT/be"))
                .containsSubsequence(
                        "zfs create -o canmount=noauto -o mountpoint=/ rpool/ROOT/be",
                        "zpool set bootfs=rpool/ROOT/be rpool",
                        "zfs mount rpool/ROOT/be");
    }

    @Test
    void installsTheBootLoaderOnEachDisk() throws InstallException {
        assertThat(commands(mirror(), inventory(), "install-boot-loader SLIP0002"))
                .containsExactly(
                        "mount -t vfat -o umask=0077 " + B + "-part2 /target/boot/efi",
                        "cat /proc/cmdline",
                        "<cp /usr/lib/systemd/boot/efi/systemd-bootx64.efi"
                                + " /target/boot/efi/EFI/BOOT/BOOTX64.EFI>",
                        "grub-install --target=i386-pc --boot-directory=/target/boot/efi"
                                + " '--modules=part_gpt fat' --no-floppy "
                                + B,
                        "umount /target/boot/efi",
                        "mount -t vfat -o ro " + B + "-part2 /target/boot/efi",
                        "umount /target/boot/efi");
    }

    @Test
    void takesASnapshotAndLetsGo() throws InstallException {
        assertThat(commands(single(), inventory(), "take-snapshot rpool/ROOT/be@installed"))
                .contains("zfs snapshot rpool/ROOT/be@installed");
        assertThat(commands(single(), inventory(), "export-pool rpool"))
                .containsExactly(
                        "zpool list -H -o name",
                        "sync",
                        "zpool export rpool",
                        "zpool list -H -o name");
    }

    private static String create(String members) {
        return "zpool create -f -o ashift=12 -o autotrim=on -o cachefile=none -O compression=zstd"
                + " -O acltype=posixacl -O xattr=sa -O dnodesize=auto -O normalization=formD"
                + " -O relatime=on -O canmount=off -O mountpoint=none -R /target rpool "
                + members;
    }

    private static List<String> commands(
            MachineConfiguration configuration, Inventory inventory, String id)
            throws InstallException {
        var plan = Planner.plan("machine-1", configuration, KDL, inventory, IMAGE);
        var steps =
                new Steps(
                        new FakePlatform(inventory),
                        (_, _, _) -> List.of(),
                        (_, _, _) -> List.of());
        return steps.of(plan, Records.notYet()).steps().stream()
                .filter(step -> step.id().equals(id))
                .map(InstallStep::commands)
                .findFirst()
                .orElseThrow();
    }
}
