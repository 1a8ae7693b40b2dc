package dev.slipway.core.platform.linux;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.core.inventory.Disk;
import dev.slipway.core.inventory.Use.Nameless;
import dev.slipway.core.inventory.Use.OtherPath;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiskIdentityTest {
    @TempDir Path root;

    private RecordedMachine machine;

    @BeforeEach
    void record() throws Exception {
        machine = new RecordedMachine(root);
    }

    @Test
    void namesAVirtioDiskByItsSerial() throws Exception {
        machine.virtio();

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

        assertThat(machine.onlyDisk().use()).contains(new Nameless());
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

    /// udev gives their name to whichever of them it looked at last.
    @Test
    void namesDisksThatAreNumberedAlikeByTheirPlaces() throws Exception {
        for (var disk : List.of("sda", "sdb")) {
            machine.disk(disk, "8:" + disk.charAt(2), 1000)
                    .udev(disk, "ID_MODEL=Enclosure\nID_SERIAL_SHORT=0123456789\n")
                    .link("dev/disk/by-path/pci-usb-" + disk, "../../" + disk);
        }
        machine.link("dev/disk/by-id/usb-Enclosure_0123456789", "../../sda");

        assertThat(machine.look().disks())
                .allMatch(Disk::free)
                .extracting(Disk::path)
                .containsExactly("/dev/disk/by-path/pci-usb-sda", "/dev/disk/by-path/pci-usb-sdb");
    }

    @Test
    void namesDisksWithoutSerialNumbersByWhatElseTellsThemApart() throws Exception {
        for (var disk : List.of("sda", "sdb")) {
            machine.disk(disk, "8:" + disk.charAt(2), 1000)
                    .udev(disk, "ID_MODEL=HARDDISK\n")
                    .link("dev/disk/by-id/scsi-drive-" + disk, "../../" + disk)
                    .link("dev/disk/by-path/pci-" + disk, "../../" + disk);
        }

        assertThat(machine.look().disks())
                .extracting(Disk::path)
                .containsExactly(
                        "/dev/disk/by-id/scsi-drive-sda", "/dev/disk/by-id/scsi-drive-sdb");
    }

    /// What is on it would be written over by one path while it is used by the other.
    @Test
    void offersNoDiskTwiceThatIsReachedByTwoPaths() throws Exception {
        sata();
        machine.disk("sdb", "8:16", 11721045168L)
                .udev("sdb", SATA_PROPERTIES)
                .link("dev/disk/by-path/pci-sas-sdb", "../../sdb");

        assertThat(machine.look().disks())
                .extracting(Disk::use)
                .containsExactly(
                        Optional.of(new OtherPath("sdb")), Optional.of(new OtherPath("sda")));
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
}
