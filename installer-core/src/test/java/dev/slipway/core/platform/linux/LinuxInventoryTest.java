package dev.slipway.core.platform.linux;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.core.failure.InstallException;
import dev.slipway.core.failure.ToolFailure.CommandFailed;
import dev.slipway.core.inventory.Content;
import dev.slipway.core.inventory.Disk;
import dev.slipway.core.inventory.Firmware;
import dev.slipway.core.inventory.Hardware;
import dev.slipway.core.inventory.Link;
import dev.slipway.core.inventory.Use.Held;
import dev.slipway.core.inventory.Use.ImportedPool;
import dev.slipway.core.inventory.Use.LiveMedium;
import dev.slipway.core.inventory.Use.Mounted;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LinuxInventoryTest {
    @TempDir Path root;

    private RecordedMachine machine;

    @BeforeEach
    void record() throws Exception {
        machine = new RecordedMachine(root);
    }

    @Test
    void readsTheMachineItself() throws Exception {
        machine.file("sys/class/dmi/id/sys_vendor", "Dell Inc.\n")
                .file("sys/class/dmi/id/product_name", "PowerEdge R250\n")
                .file("sys/class/dmi/id/product_serial", "7XK2Q13\n")
                .file("sys/firmware/efi/fw_platform_size", "64\n");

        var inventory = machine.look();

        assertThat(inventory.hardware())
                .isEqualTo(new Hardware("Dell Inc.", "PowerEdge R250", "7XK2Q13", ""));
        assertThat(inventory.firmware()).isEqualTo(Firmware.EFI);
        assertThat(inventory.memoryBytes()).isEqualTo(16303428L * 1024);
        assertThat(inventory.processor().model()).isEqualTo("Intel(R) Xeon(R) E-2336 CPU");
        assertThat(inventory.processor().cores()).isEqualTo(2);
    }

    @Test
    void namesAVirtioDiskByItsSerial() throws Exception {
        virtio();

        var disk = machine.onlyDisk();

        assertThat(disk.id()).isEqualTo("virtio-SLIP0001");
        assertThat(disk.path()).isEqualTo("/dev/disk/by-id/virtio-SLIP0001");
        assertThat(disk.device()).isEqualTo("/dev/vda");
        assertThat(disk.serial()).isEqualTo("SLIP0001");
        assertThat(disk.sizeBytes()).isEqualTo(8L << 30);
        assertThat(disk.wwn()).isEmpty();
        assertThat(disk.contents()).isEmpty();
        assertThat(disk.use()).isEmpty();
    }

    @Test
    void namesAnNvmeDiskByItsWwnAndLinksItByItsSerial() throws Exception {
        machine.disk("nvme0n1", "259:0", 1953525168)
                .file(
                        "sys/block/nvme0n1/device/model",
                        "Samsung SSD 980 PRO 1TB                 \n")
                .file("sys/block/nvme0n1/device/serial", "S5GXNX0R\n")
                .file("sys/block/nvme0n1/wwid", "eui.002538b911b37f4a\n")
                .link("dev/disk/by-id/nvme-eui.002538b911b37f4a", "../../nvme0n1")
                .link("dev/disk/by-id/nvme-Samsung_SSD_980_PRO_1TB_S5GXNX0R", "../../nvme0n1")
                .link("dev/disk/by-id/nvme-Samsung_SSD_980_PRO_1TB_S5GXNX0R_1", "../../nvme0n1");

        var disk = machine.onlyDisk();

        assertThat(disk.id()).isEqualTo("eui.002538b911b37f4a");
        assertThat(disk.path()).isEqualTo("/dev/disk/by-id/nvme-Samsung_SSD_980_PRO_1TB_S5GXNX0R");
        assertThat(disk.model()).isEqualTo("Samsung SSD 980 PRO 1TB");
        assertThat(disk.serial()).isEqualTo("S5GXNX0R");
    }

    @Test
    void asksUdevForTheSerialAndTheWholeModelOfASataDisk() throws Exception {
        sata();

        var disk = machine.onlyDisk();

        assertThat(disk.id()).isEqualTo("0x5000cca25ed0c1b7");
        assertThat(disk.vendor()).isEmpty();
        assertThat(disk.model()).isEqualTo("HGST HUS726060ALE614");
        assertThat(disk.serial()).isEqualTo("K8GX1ABD");
        assertThat(disk.rotational()).isTrue();
        assertThat(disk.bay()).contains("Slot 03");
    }

    @Test
    void keepsTheSectorSizesOfA4KnDisk() throws Exception {
        sata();
        machine.file("sys/block/sda/queue/logical_block_size", "4096\n")
                .file("sys/block/sda/queue/physical_block_size", "4096\n");

        var disk = machine.onlyDisk();

        assertThat(disk.logicalSectorBytes()).isEqualTo(4096);
        assertThat(disk.sizeBytes()).isEqualTo(11721045168L * 512);
    }

    @Test
    void linksADiskWithoutASerialByItsPlace() throws Exception {
        machine.disk("vda", "254:0", 16777216)
                .link("dev/disk/by-path/pci-0000:00:04.0", "../../vda");

        var disk = machine.onlyDisk();

        assertThat(disk.id()).isEqualTo("pci-0000:00:04.0");
        assertThat(disk.serial()).isEmpty();
        assertThat(disk.free()).isTrue();
    }

    @Test
    void offersNoDiskWhoseNameMayBeAnothersTomorrow() throws Exception {
        machine.disk("vda", "254:0", 16777216);

        assertThat(machine.onlyDisk().use()).contains(new Held("no stable name"));
    }

    @Test
    void tellsDisksApartThatClaimTheSameWwn() throws Exception {
        sata();
        machine.disk("sdb", "8:16", 11721045168L)
                .udev("sdb", "ID_SERIAL_SHORT=K8GX1ABE\nID_WWN=0x5000cca25ed0c1b7\n")
                .link("dev/disk/by-id/ata-HGST_HUS726060ALE614_K8GX1ABE", "../../sdb");

        assertThat(machine.look().disks())
                .extracting(Disk::id)
                .containsExactly(
                        "ata-HGST_HUS726060ALE614_K8GX1ABD", "ata-HGST_HUS726060ALE614_K8GX1ABE");
    }

    @Test
    void leavesOutWhatIsNoDisk() throws Exception {
        machine.file("sys/block/loop0/size", "8\n").file("sys/block/zram0/size", "8\n");
        machine.file("sys/block/dm-0/size", "8\n").file("sys/block/zd0/size", "8\n");
        machine.disk("sr0", "11:0", 2097151).disk("mmcblk0boot0", "179:8", 8192);
        machine.disk("sdc", "8:32", 0);
        machine.disk("nvme0c0n1", "259:1", 100).file("sys/block/nvme0c0n1/hidden", "1\n");

        assertThat(machine.look().disks()).isEmpty();
    }

    @Test
    void tellsWhatIsOnADiskAndWhoHadItsPoolLast() throws Exception {
        virtio();
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
        virtio();
        partitioned();
        machine.refuses("zdb -l /dev/vda3", RecordedMachine.failed("zdb -l /dev/vda3"));

        assertThat(machine.onlyDisk().contents().getLast())
                .isEqualTo(new Content("3", "zfs_member", "tank", "4711", 1 << 20, ""));
    }

    @Test
    void listsADiskThatCannotBeReadAsUnusable() throws Exception {
        virtio();
        var probe = "wipefs --json /dev/vda";
        machine.refuses(probe, RecordedMachine.failed(probe));

        assertThat(machine.onlyDisk().use()).contains(new Held("read errors: Input/output error"));
    }

    @Test
    void seesAMountOnAPartition() throws Exception {
        virtio();
        machine.partition("vda", "vda1", 1, "254:1", "root")
                .answers("wipefs --json /dev/vda /dev/vda1", "")
                .mounted("27 1 254:1 / /mnt/my\\040disk rw,relatime - ext4 /dev/vda1 rw");

        assertThat(machine.onlyDisk().use()).contains(new Mounted("/mnt/my disk"));
    }

    @Test
    void seesAMountOfAFileSystemThatSpansDisksByItsSource() throws Exception {
        virtio();
        machine.file("dev/vda", "")
                .link("dev/disk/by-uuid/0f0f", "../../vda")
                .mounted("27 1 0:44 / /data rw - btrfs /dev/disk/by-uuid/0f0f rw");

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
        virtio();
        machine.mounted("30 1 254:0 / /run/live/root ro - squashfs /dev/vda ro");

        assertThat(machine.onlyDisk().use()).contains(new LiveMedium());
    }

    @Test
    void seesAnImportedPool() throws Exception {
        virtio();
        partitioned();
        importable();
        machine.answers("zpool status -P -L", STATUS);

        assertThat(machine.onlyDisk().use()).contains(new ImportedPool("tank"));
    }

    @Test
    void seesNoPoolWhereThereIsNoZpool() throws Exception {
        virtio();
        importable();

        assertThat(machine.onlyDisk().free()).isTrue();
    }

    @Test
    void doesNotTakeAFailingZpoolForNoPools() throws Exception {
        virtio();
        importable();
        machine.refuses("zpool status -P -L", RecordedMachine.failed("zpool status"));

        assertThatThrownBy(machine::look)
                .isInstanceOfSatisfying(
                        InstallException.class,
                        e -> assertThat(e.failure()).isInstanceOf(CommandFailed.class));
    }

    @Test
    void seesSwap() throws Exception {
        virtio();
        machine.file("proc/swaps", "Filename Type Size\n/dev/vda partition 1000 0 -2\n");

        assertThat(machine.onlyDisk().use()).contains(new Held("swap"));
    }

    @Test
    void seesWhatDeviceMapperHolds() throws Exception {
        virtio();
        machine.file("sys/block/vda/holders/dm-0/uevent", "")
                .file("sys/block/dm-0/dm/name", "vg0-root\n");

        assertThat(machine.onlyDisk().use()).contains(new Held("vg0-root"));
    }

    @Test
    void listsPhysicalLinksWithTheirAddresses() throws Exception {
        machine.file("sys/class/net/lo/address", "00:00:00:00:00:00\n")
                .file("sys/class/net/eth0/address", "52:54:00:12:34:56\n")
                .file("sys/class/net/eth0/operstate", "up\n")
                .file("sys/class/net/eth0/speed", "-1\n")
                .file("sys/class/net/eth0/device/uevent", "")
                .answers("ip -json address show", ADDRESSES);

        assertThat(machine.look().links())
                .containsExactly(
                        new Link(
                                "eth0",
                                "52:54:00:12:34:56",
                                true,
                                0,
                                List.of("10.0.2.15/24", "fe80::1/64")));
    }

    private void virtio() throws Exception {
        machine.disk("vda", "254:0", 16777216)
                .file("sys/block/vda/serial", "SLIP0001")
                .file("sys/block/vda/device/vendor", "0x1af4\n")
                .link("dev/disk/by-id/virtio-SLIP0001", "../../vda")
                .link("dev/disk/by-id/virtio-SLIP0001-part1", "../../vda1")
                .link("dev/disk/by-path/pci-0000:00:04.0", "../../vda");
    }

    private void sata() throws Exception {
        machine.disk("sda", "8:0", 11721045168L)
                .file("sys/block/sda/device/vendor", "ATA     \n")
                .file("sys/block/sda/device/model", "HGST HUS726060AL\n")
                .file("sys/block/sda/device/enclosure_device:Slot 03/slot", "3\n")
                .file("sys/block/sda/queue/rotational", "1\n")
                .udev("sda", SATA_PROPERTIES)
                .link("dev/disk/by-id/wwn-0x5000cca25ed0c1b7", "../../sda")
                .link("dev/disk/by-id/ata-HGST_HUS726060ALE614_K8GX1ABD", "../../sda");
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

    private static final String SATA_PROPERTIES =
            """
            DEVTYPE=disk
            ID_MODEL=HGST_HUS726060ALE614
            ID_MODEL_ENC=HGST\\x20HUS726060ALE614\\x20\\x20\\x20
            ID_SERIAL=HGST_HUS726060ALE614_K8GX1ABD
            ID_SERIAL_SHORT=K8GX1ABD
            ID_WWN=0x5000cca25ed0c1b7
            ID_WWN_WITH_EXTENSION=0x5000cca25ed0c1b7
            """;

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

    private static final String ADDRESSES =
            """
            [{"ifname":"lo","addr_info":[{"family":"inet","local":"127.0.0.1","prefixlen":8}]},
             {"ifname":"eth0","addr_info":[
               {"family":"inet","local":"10.0.2.15","prefixlen":24},
               {"family":"inet6","local":"fe80::1","prefixlen":64}]}]
            """;
}
