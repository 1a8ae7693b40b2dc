package dev.slipway.core.machine.plain;

import dev.slipway.core.inventory.Disk;
import dev.slipway.core.inventory.HardwareSheet;
import dev.slipway.core.inventory.Health;
import dev.slipway.core.inventory.Inventory;
import dev.slipway.core.inventory.LinkHardware;
import dev.slipway.core.inventory.MemoryType;
import dev.slipway.core.inventory.NotSeen.NoTool;
import dev.slipway.core.inventory.Smbios;
import dev.slipway.core.inventory.Smbios.Bios;
import dev.slipway.core.inventory.Smbios.Board;
import dev.slipway.core.inventory.Smbios.MemoryModule;
import dev.slipway.core.inventory.Use;
import dev.slipway.protocol.machined.MemoryDeviceInfo;
import dev.slipway.protocol.machined.NetworkInterface;
import dev.slipway.protocol.machined.SystemInfoResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// The parts of a machine as a plain machined tells them without being asked for more.
record SheetReading(Inventory inventory, SystemInfoResponse said) {
    private static final Pattern SPEED = Pattern.compile("(\\d{1,6})(\\D.*)?");

    HardwareSheet sheet() {
        var links = said.getNetworkInterfacesList().stream().map(SheetReading::hardware).toList();
        return new HardwareSheet(inventory, smbios(), health(), Map.of(), links);
    }

    private Smbios smbios() {
        var told = said.getSmbios();
        var bios = told.getBios();
        var board = told.getBaseboard();
        return new Smbios(
                new Bios(
                        text(bios.getVendor()),
                        text(bios.getVersion()),
                        text(bios.getReleaseDate())),
                new Board(
                        text(board.getManufacturer()),
                        text(board.getProduct()),
                        text(board.getSerialNumber())),
                told.getMemoryDevicesList().stream().map(SheetReading::module).toList(),
                Optional.empty());
    }

    private static MemoryModule module(MemoryDeviceInfo device) {
        return new MemoryModule(
                text(device.getDeviceLocator()),
                device.getSize(),
                MemoryType.name(device.getMemoryType()),
                speed(device),
                text(device.getManufacturer()),
                text(device.getPartNumber()),
                text(device.getSerialNumber()));
    }

    private static int speed(MemoryDeviceInfo device) {
        var configured = SPEED.matcher(device.getConfiguredSpeed().strip());
        return configured.matches() ? Integer.parseInt(configured.group(1)) : 0;
    }

    /// It knows whether a disk has a fault, and nothing else of its health.
    private Map<String, Health> health() {
        var health = new HashMap<String, Health>();
        inventory.disks().forEach(disk -> health.put(disk.id(), health(disk)));
        return health;
    }

    private static Health health(Disk disk) {
        return disk.use().orElse(null) instanceof Use.Faulty(var status)
                ? new Health.Failing(status)
                : new Health.Unknown(new NoTool("smartctl"));
    }

    private static LinkHardware hardware(NetworkInterface link) {
        var name = link.getName().isEmpty() ? link.getLink() : link.getName();
        return new LinkHardware(text(name), "", text(link.getState()), "");
    }

    private static String text(String said) {
        return DiskReading.text(said);
    }
}
