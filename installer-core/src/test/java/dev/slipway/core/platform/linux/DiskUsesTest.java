package dev.slipway.core.platform.linux;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.core.failure.InstallException;
import dev.slipway.core.failure.ToolFailure.CommandFailed;
import dev.slipway.core.failure.ToolFailure.CommandTimedOut;
import dev.slipway.core.inventory.Content;
import dev.slipway.core.inventory.Use.Held;
import dev.slipway.core.inventory.Use.ImportedPool;
import dev.slipway.core.inventory.Use.LiveMedium;
import dev.slipway.core.inventory.Use.Mounted;
import dev.slipway.core.inventory.Use.Silent;
import dev.slipway.core.inventory.Use.Unreadable;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DiskUsesTest {
    @TempDir Path root;

    private RecordedMachine machine;

    @BeforeEach
    void record() throws Exception {
        machine = new RecordedMachine(root);
    }

    @Test
    void tellsWhatIsOnADiskAndWhoHadItsPoolLast() throws Exception {
        machine.virtio();
        partitioned();

        assertThat(machine.onlyDisk().contents())
                .containsExactly(
                        new Content("disk", "gpt", "", "3255fd02-4965", 8L << 30, ""),
                        new Content("1", "partition", "bios", "", 1 << 20, ""),
                        new Content("2", "vfat", "ESP", "1234-5678", 1 << 20, ""),
                        new Content(
                                "3", "zfs_member", "tank", "4711", 1 << 20, "oldhost, exported"));
    }

    @Test
    void findsAPoolWithoutZdb() throws Exception {
        machine.virtio();
        partitioned();
        machine.refuses("zdb -l /dev/vda3", RecordedMachine.failed("zdb -l /dev/vda3"));

        assertThat(machine.onlyDisk().contents().getLast())
                .isEqualTo(new Content("3", "zfs_member", "tank", "4711", 1 << 20, ""));
    }

    @Test
    void listsADiskThatCannotBeReadAsUnusable() throws Exception {
        machine.virtio();
        var probe = "wipefs --json /dev/vda";
        machine.refuses(probe, RecordedMachine.failed(probe));

        assertThat(machine.onlyDisk().use()).contains(new Unreadable("Input/output error"));
    }

    /// As disks do that fail: they try again and again.
    @Test
    void listsADiskThatDoesNotAnswerInTimeAsUnusable() throws Exception {
        machine.virtio();
        var probe = "wipefs --json /dev/vda";
        machine.refuses(probe, new CommandTimedOut(List.of(probe.split(" ")), 60));

        assertThat(machine.onlyDisk().use()).contains(new Silent(60));
    }

    @Test
    void seesAMountOnAPartition() throws Exception {
        machine.virtio();
        machine.partition("vda", "vda1", 1, "254:1", "root")
                .answers("wipefs --json /dev/vda /dev/vda1", "")
                .mounted("27 1 254:1 / /mnt/my\\040disk rw,relatime - ext4 /dev/vda1 rw");

        assertThat(machine.onlyDisk().use()).contains(new Mounted("/mnt/my disk"));
    }

    @Test
    void seesAMountOfAFileSystemThatSpansDisksByItsSource() throws Exception {
        machine.virtio();
        machine.file("dev/vda", "")
                .link("dev/disk/by-uuid/0f0f", "../../vda")
                .mounted("27 1 0:44 / /data rw - btrfs /dev/disk/by-uuid/0f0f rw");

        assertThat(machine.onlyDisk().use()).contains(new Mounted("/data"));
    }

    /// Its source names only one of its disks.
    @Test
    void seesAMountOfAFileSystemThatSpansDisksOnEachOfThem() throws Exception {
        machine.virtio();
        machine.file("sys/fs/btrfs/features/raid56", "1\n")
                .file("sys/fs/btrfs/0f0f/devices/vda/size", "")
                .file("sys/fs/btrfs/0f0f/devices/vdb/size", "")
                .mounted("27 1 0:44 / /data rw - btrfs /dev/vdb rw");

        assertThat(machine.onlyDisk().use()).contains(new Mounted("/data"));
    }

    @Test
    void knowsTheUsbStickThatItWasStartedFrom() throws Exception {
        machine.disk("sdb", "8:16", 30310400)
                .file("sys/block/sdb/removable", "1\n")
                .udev("sdb", "ID_MODEL=Ultra_Fit\nID_SERIAL_SHORT=4C530001\n")
                .link("dev/disk/by-id/usb-SanDisk_Ultra_Fit_4C530001-0:0", "../../sdb")
                .partition("sdb", "sdb1", 1, "8:17", "")
                .answers("wipefs --json /dev/sdb /dev/sdb1", "")
                .mounted("30 1 8:17 / /run/live/medium ro - vfat /dev/sdb1 ro");

        var disk = machine.onlyDisk();

        assertThat(disk.use()).contains(new LiveMedium());
        assertThat(disk.removable()).isTrue();
        assertThat(disk.model()).isEqualTo("Ultra Fit");
    }

    @Test
    void knowsTheSquashfsThatItsRootLiesOn() throws Exception {
        machine.virtio();
        machine.mounted("30 1 254:0 / /run/live/root ro - squashfs /dev/vda ro");

        assertThat(machine.onlyDisk().use()).contains(new LiveMedium());
    }

    @Test
    void seesAnImportedPool() throws Exception {
        machine.virtio();
        partitioned();
        importable();
        machine.answers("zpool status -P -L", STATUS);

        assertThat(machine.onlyDisk().use()).contains(new ImportedPool("tank"));
    }

    @Test
    void seesNoPoolWhereThereIsNoZpool() throws Exception {
        machine.virtio();
        importable();

        assertThat(machine.onlyDisk().free()).isTrue();
    }

    @Test
    void doesNotTakeAFailingZpoolForNoPools() throws Exception {
        machine.virtio();
        importable();
        machine.refuses("zpool status -P -L", RecordedMachine.failed("zpool status"));

        assertThatThrownBy(machine::look)
                .isInstanceOfSatisfying(
                        InstallException.class,
                        e -> assertThat(e.failure()).isInstanceOf(CommandFailed.class));
    }

    @Test
    void seesSwap() throws Exception {
        machine.virtio();
        machine.file("proc/swaps", "Filename Type Size\n/dev/vda partition 1000 0 -2\n");

        assertThat(machine.onlyDisk().use()).contains(new Held("swap"));
    }

    @Test
    void seesWhatDeviceMapperHolds() throws Exception {
        machine.virtio();
        machine.file("sys/block/vda/holders/dm-0/uevent", "")
                .file("sys/block/dm-0/dm/name", "vg0-root\n");

        assertThat(machine.onlyDisk().use()).contains(new Held("vg0-root"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"md127", "dm-0", "bcache0"})
    void offersNoDiskBelowWhatLiesOnAllOfIt(String holder) throws Exception {
        machine.virtio();
        machine.file("sys/block/vda/holders/" + holder + "/uevent", "");

        assertThat(machine.onlyDisk().use()).contains(new Held(holder));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/dev/vda", "/dev/vda1", "/dev/disk/by-id/virtio-SLIP0001"})
    void offersNoDiskBelowALoopDevice(String below) throws Exception {
        machine.virtio();
        machine.partition("vda", "vda1", 1, "254:1", "data")
                .answers("wipefs --json /dev/vda /dev/vda1", "")
                .file("dev/vda", "")
                .file("sys/block/loop7/loop/backing_file", below + "\n");

        assertThat(machine.onlyDisk().use()).contains(new Held("loop7"));
    }

    @Test
    void takesALoopDeviceOverAFileForNoUseOfADisk() throws Exception {
        machine.virtio();
        machine.file("sys/block/loop7/loop/backing_file", "/root/vda\n");

        assertThat(machine.onlyDisk().free()).isTrue();
    }

    private void partitioned() throws Exception {
        machine.partition("vda", "vda1", 1, "254:1", "bios")
                .partition("vda", "vda2", 2, "254:2", "esp0")
                .partition("vda", "vda3", 3, "254:3", "pool")
                .answers("wipefs --json /dev/vda /dev/vda1 /dev/vda2 /dev/vda3", SIGNATURES)
                .answers(
                        "blkid --probe --output export /dev/vda",
                        "DEVNAME=/dev/vda\nPTUUID=3255fd02-4965\nPTTYPE=gpt\n")
                .answers("zdb -l /dev/vda3", LABEL);
    }

    private void importable() throws Exception {
        machine.file("sys/module/zfs/initstate", "live\n");
    }

    private static final String SIGNATURES =
            """
            {"signatures": [
              {"device":"vda", "offset":"0x200", "type":"gpt", "uuid":null, "label":null},
              {"device":"vda", "offset":"0x1fffffe00", "type":"gpt", "uuid":null, "label":null},
              {"device":"vda", "offset":"0x1fe", "type":"PMBR", "uuid":null, "label":null},
              {"device":"vda2", "offset":"0x52", "type":"vfat", "uuid":"1234-5678", "label":"ESP"},
              {"device":"vda2", "offset":"0x0", "type":"vfat", "uuid":"1234-5678", "label":"ESP"},
              {"device":"vda3", "offset":"0x3f000", "type":"zfs_member", "uuid":"4711", "label":"tank"},
              {"device":"vda3", "offset":"0x3e000", "type":"zfs_member", "uuid":"4711", "label":"tank"}
            ]}
            """;

    private static final String LABEL =
            """
            ------------------------------------
            LABEL 0\s
            ------------------------------------
                version: 5000
                name: 'tank'
                state: 1
                txg: 4
                pool_guid: 4711
                hostid: 8323329
                hostname: 'oldhost'
            """;

    private static final String STATUS =
            """
              pool: tank
             state: ONLINE
            config:

            \tNAME           STATE     READ WRITE CKSUM
            \ttank           ONLINE       0     0     0
            \t  mirror-0     ONLINE       0     0     0
            \t    /dev/vda3  ONLINE       0     0     0
            \t    /dev/vdb3  ONLINE       0     0     0

            errors: No known data errors
            """;
}
