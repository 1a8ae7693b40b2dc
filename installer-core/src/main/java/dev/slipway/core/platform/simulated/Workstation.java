package dev.slipway.core.platform.simulated;

import static dev.slipway.core.platform.simulated.Parts.GIB;
import static dev.slipway.core.platform.simulated.Parts.link;
import static dev.slipway.core.platform.simulated.Parts.nvme;
import static dev.slipway.core.platform.simulated.Parts.partition;
import static dev.slipway.core.platform.simulated.Parts.partitioned;

import dev.slipway.core.inventory.Firmware;
import dev.slipway.core.inventory.Hardware;
import dev.slipway.core.inventory.Processor;
import java.util.List;

/// A workstation with Windows on one of its two disks.
final class Workstation {
    private static final long DISK = 1_000_204_886_016L;
    private static final String MODEL = "Samsung SSD 980 PRO 1TB";

    private Workstation() {}

    static SimulatedMachine machine() {
        return new SimulatedMachine(
                new Hardware(
                        "Dell Inc.",
                        "Precision 3660",
                        "7XK2Q13",
                        "4c4c4544-0058-4b10-8032-b7c04f513133"),
                Firmware.EFI,
                new Processor("12th Gen Intel(R) Core(TM) i7-12700", "amd64", 20),
                32 * GIB,
                List.of(link("enp0s31f6", "d8:bb:c1:4e:90:17", true, 1000, "192.0.2.37/24")),
                List.of(windows(), blank()),
                List.of(),
                List.of());
    }

    private static SimulatedDisk windows() {
        return partitioned(
                        nvme("nvme0n1", MODEL, "S5GXNX0R102934", "eui.002538b911b37f4a", DISK),
                        "E2A9E3B0-0C5B-4F1D-9C39-8C4B2C0E7D10",
                        partition(1, 1, 101, "EF00", "EFI system partition"),
                        partition(2, 101, 117, "0C01", "Microsoft reserved partition"),
                        partition(3, 117, 953_000, "0700", "Basic data partition"),
                        partition(4, 953_000, 953_860, "2700", ""))
                .with(1, List.of(new Signature("vfat", "", "7E1C-4D22", "")))
                .with(3, List.of(new Signature("ntfs", "Windows", "01D7A3C4B5E6F708", "")))
                .with(4, List.of(new Signature("ntfs", "Recovery", "01D7A3C4B5E6F799", "")));
    }

    private static SimulatedDisk blank() {
        return SimulatedDisk.blank(
                nvme("nvme1n1", MODEL, "S5GXNX0R102951", "eui.002538b911b37f5b", DISK));
    }
}
