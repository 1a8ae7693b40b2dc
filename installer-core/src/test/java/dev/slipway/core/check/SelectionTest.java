package dev.slipway.core.check;

import static dev.slipway.core.Samples.A;
import static dev.slipway.core.Samples.B;
import static dev.slipway.core.Samples.inventory;
import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.core.Samples;
import dev.slipway.core.inventory.Disk;
import dev.slipway.core.inventory.Inventory;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SelectionTest {
    private static final Disk SMALL =
            disk("S1", "Samsung SSD 990 PRO 1TB", 1_000_204_886_016L, "Slot 01");
    private static final Disk LARGE =
            disk("S2", "Samsung SSD 990 PRO 2TB", 2_000_398_934_016L, "Slot 02");
    private static final Disk OTHER =
            disk("H3", "HGST HUS726T4TALE6L4", 4_000_787_030_016L, "Slot 13");
    private static final Inventory SHELF = inventory(SMALL, LARGE, OTHER);

    @Test
    void takesNoPrefixAndNoKernelNameForADisk() {
        for (var selector :
                List.of("SLIP000", "slip0001", "/dev/vd1", "serial:", "wwn:", "id:", "")) {
            assertThat(matches(selector, inventory(A, B))).as(selector).isEmpty();
        }
        assertThat(matches("virtio-SLIP0001", inventory(A, B))).containsExactly(A);
        assertThat(matches("wwn:SLIP0001", inventory(A, B))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            delimiter = '|',
            value = {
                "model:Samsung SSD 990,size:2TB | S2",
                "model:samsung  ssd 990 pro | S1 S2",
                "model:amsung | none",
                "model:hus726t4tale6l4 | H3",
                "size:2TB | S2",
                "size:2TiB | none",
                "size:1.9TB | none",
                "size:=2000398934016B | S2",
                "size:=2TB | none",
                "size:>=2TB | S2 H3",
                "size:<2TB | S1",
                "size:>1TB,size:<=3TB | S1 S2",
                "bay:Slot 02 | S2",
                "bay:slot 02 | S2",
                "bay:2 | S2",
                "bay:3 | none",
                "bay:13 | H3",
                "serial:S2,size:1TB | none"
            })
    void findsDisksByWhatTheyAre(String selector, String serials) {
        var expected = serials == null ? List.<String>of() : List.of(serials.split(" "));

        assertThat(matches(selector, SHELF)).extracting(Disk::serial).isEqualTo(expected);
    }

    @Test
    void namesTheDisksThatAreNearestAndWhatDiffers() {
        assertThat(NearMisses.of("model:Samsung SSD 990,size:4TB", SHELF))
                .isEqualTo(
                        " Nearest: S1 (not size:4TB: 1000204886016 B); S2 (not size:4TB: 2000398934016 B);"
                                + " H3 (not model:Samsung SSD 990: HGST HUS726T4TALE6L4).");
        assertThat(NearMisses.of("bay:Slot 02,model:HGST HUS726T4TALE6L4,size:4TB", SHELF))
                .isEqualTo(" Nearest: H3 (not bay:Slot 02: Slot 13).");
        assertThat(NearMisses.of("size:3.9TB", SHELF)).startsWith(" Nearest: H3 (");
        assertThat(NearMisses.of("serial:XYZ-99", SHELF)).isEmpty();
        assertThat(NearMisses.of("wwn:0x5000,size:1PB", SHELF)).isEmpty();
    }

    /// Two of one model with one serial number are known by their places, and udev's name for both is nobody's.
    @Test
    void saysWhatToWriteInPlaceOfANameThatTwoDisksHave() {
        var twins =
                Samples.inventory(twin("/dev/sda", "usb-0:1:1.0"), twin("/dev/sdb", "usb-0:2:1.0"));

        for (var written : List.of("id:usb-Cheap_Box_0001-0:0", "usb-Cheap_Box_0001-0:0")) {
            assertThat(NearMisses.of(written, twins))
                    .contains(
                            "“" + written + "”",
                            "id:pci-usb-0:1:1.0 (/dev/sda), id:pci-usb-0:2:1.0 (/dev/sdb)");
        }
        assertThat(NearMisses.of("id:usb-Other_0001-0:0", twins)).doesNotContain("several");
    }

    private static Disk twin(String device, String place) {
        var disk = Samples.disk("0001");
        return new Disk(
                "pci-" + place,
                "/dev/disk/by-path/pci-" + place,
                device,
                "",
                "Cheap Box",
                "0001",
                Optional.empty(),
                disk.sizeBytes(),
                512,
                512,
                false,
                true,
                Optional.empty(),
                List.of(),
                Optional.empty());
    }

    @Test
    void listsAllThatItMeans() {
        assertThat(Selection.listed(matches("model:Samsung SSD", SHELF)))
                .isEqualTo("S1 (id-S1), S2 (id-S2)");
    }

    private static List<Disk> matches(String selector, Inventory inventory) {
        return new Selection(selector, inventory).matches();
    }

    private static Disk disk(String serial, String model, long size, String bay) {
        return new Disk(
                "id-" + serial,
                "/dev/disk/by-id/id-" + serial,
                "/dev/sd" + serial,
                "",
                model,
                serial,
                Optional.empty(),
                size,
                512,
                4096,
                false,
                false,
                Optional.of(bay),
                List.of(),
                Optional.empty());
    }
}
