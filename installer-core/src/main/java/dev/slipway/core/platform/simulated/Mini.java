package dev.slipway.core.platform.simulated;

import static dev.slipway.core.platform.simulated.Parts.GIB;
import static dev.slipway.core.platform.simulated.Parts.link;
import static dev.slipway.core.platform.simulated.Parts.virtio;

import dev.slipway.core.inventory.Firmware;
import dev.slipway.core.inventory.Hardware;
import dev.slipway.core.inventory.Processor;
import java.util.List;

/// A small virtual machine with two blank disks.
final class Mini {
    private Mini() {}

    static SimulatedMachine machine() {
        return new SimulatedMachine(
                new Hardware(
                        "QEMU",
                        "Standard PC (Q35 + ICH9, 2009)",
                        "",
                        "b1f0a7c2-6a0b-4d43-9d0b-7c3f8a1e2d10"),
                Firmware.EFI,
                new Processor("QEMU Virtual CPU version 2.5+", "amd64", 2),
                2 * GIB,
                List.of(link("eth0", "52:54:00:5a:17:01", true, 1000, "192.0.2.61/24")),
                List.of(
                        SimulatedDisk.blank(virtio("vda", "SLIP0001", 8 * GIB)),
                        SimulatedDisk.blank(virtio("vdb", "SLIP0002", 8 * GIB))),
                List.of(),
                List.of());
    }
}
