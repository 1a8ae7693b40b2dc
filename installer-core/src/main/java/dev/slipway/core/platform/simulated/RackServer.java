package dev.slipway.core.platform.simulated;

import static dev.slipway.core.platform.simulated.Parts.GIB;
import static dev.slipway.core.platform.simulated.Parts.link;
import static dev.slipway.core.platform.simulated.Parts.partition;
import static dev.slipway.core.platform.simulated.Parts.partitioned;
import static dev.slipway.core.platform.simulated.Parts.sata;
import static dev.slipway.core.platform.simulated.Parts.usb;

import dev.slipway.core.config.VdevKind;
import dev.slipway.core.inventory.Firmware;
import dev.slipway.core.inventory.Hardware;
import dev.slipway.core.inventory.Processor;
import dev.slipway.core.platform.simulated.SimulatedPool.Members;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/// A server with a past: an old pool, and the stick that it was started from.
final class RackServer {
    private static final long DISK = 4_000_787_030_016L;
    private static final String OLD_POOL = "9317480452930137716";

    static final Troubles TROUBLES =
            new Troubles(
                    List.of("V6G0A1LS"),
                    Map.of("192.0.2.99", "00:25:90:12:34:56", "2001:db8::99", "00:25:90:12:34:56"),
                    Map.of("taken", "192.0.2.97"),
                    -600);

    private RackServer() {}

    static SimulatedMachine machine() {
        return new SimulatedMachine(
                new Hardware(
                        "Supermicro",
                        "SYS-6029P-TRT",
                        "A263518X9B04512",
                        "30f7a000-5c1e-11ea-8000-3cecef01a2b4"),
                Firmware.EFI,
                new Processor("Intel(R) Xeon(R) Silver 4210R CPU @ 2.40GHz", "amd64", 40),
                192 * GIB,
                List.of(
                        link("eno1", "3c:ec:ef:01:a2:b4", true, 10_000, "192.0.2.21/24"),
                        link("eno2", "3c:ec:ef:01:a2:b5", false, 0)),
                List.of(
                        blank("sda", "V6G0A1LS", "0x5000cca0bc0a11a1", "Slot 00"),
                        blank("sdb", "V6G0B2MT", "0x5000cca0bc0b22b2", "Slot 01"),
                        oldPoolMember(),
                        medium()),
                List.of(oldPool()),
                List.of());
    }

    private static SimulatedDisk blank(String device, String serial, String wwn, String bay) {
        return SimulatedDisk.blank(sata(device, serial, wwn, DISK, bay));
    }

    private static SimulatedDisk oldPoolMember() {
        var disk = sata("sdc", "V6G0C3NU", "0x5000cca0bc0c33c3", DISK, "Slot 02");
        return partitioned(
                        disk,
                        "9A1D6A4B-3C0F-4A52-8F3B-6C1D2E3F4A5B",
                        partition(1, 1, 3_815_440, "BF01", "zfs-2c1f0a"))
                .with(1, List.of(new Signature(Labels.KIND, "tank", OLD_POOL, "storage1")));
    }

    private static SimulatedPool oldPool() {
        var datasets = new LinkedHashMap<String, SequencedMap<String, String>>();
        datasets.put("tank", new LinkedHashMap<>());
        datasets.put("tank/backup", new LinkedHashMap<>());
        return new SimulatedPool(
                "tank",
                OLD_POOL,
                List.of(new Members(VdevKind.STRIPE, false, List.of("sdc1"))),
                new LinkedHashMap<>(),
                datasets,
                List.of(),
                false,
                "/",
                "storage1",
                true);
    }

    private static SimulatedDisk medium() {
        return partitioned(
                        usb("sdd", "4C530001230417111301", 30_752_000_000L),
                        "1B0B7D5A-77F5-4C0E-9B4C-0D9A4E9F1A11",
                        partition(1, 1, 29_000, "EF00", "SLIPWAY"))
                .with(1, List.of(new Signature("vfat", "SLIPWAY", "51A7-3B0C", "")))
                .asMedium();
    }
}
