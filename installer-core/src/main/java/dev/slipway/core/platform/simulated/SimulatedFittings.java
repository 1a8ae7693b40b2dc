package dev.slipway.core.platform.simulated;

import dev.slipway.core.inventory.Link;
import dev.slipway.core.inventory.LinkHardware;
import dev.slipway.core.inventory.Smbios;
import dev.slipway.core.inventory.Smbios.Bios;
import dev.slipway.core.inventory.Smbios.Board;
import dev.slipway.core.inventory.Smbios.MemoryModule;
import dev.slipway.core.platform.Fittings;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// Parts that a machine like this one might have: two modules with all of its memory, and two empty slots.
record SimulatedFittings(SimulatedMachine machine) implements Fittings {
    private static final int MODULES = 2;
    private static final int SLOTS = 4;
    private static final int SPEED = 3200;

    @Override
    public Smbios smbios() {
        var maker = machine.hardware().manufacturer();
        return new Smbios(
                new Bios("Simulated", "1.0", "01/15/2026"),
                new Board(maker, machine.hardware().product(), ""),
                IntStream.range(0, SLOTS).mapToObj(this::slot).toList(),
                Optional.empty());
    }

    private MemoryModule slot(int number) {
        var name = "DIMM " + number;
        return number < MODULES
                ? new MemoryModule(
                        name, machine.memoryBytes() / MODULES, "DDR4", SPEED, "Simulated", "", "")
                : new MemoryModule(name, 0, "", 0, "", "", "");
    }

    @Override
    public List<LinkHardware> links() {
        return machine.links().stream().map(SimulatedFittings::hardware).toList();
    }

    private static LinkHardware hardware(Link link) {
        var full = link.up() ? "full" : "";
        return new LinkHardware(link.name(), "simulated", link.up() ? "up" : "down", full);
    }
}
