package dev.slipway.core.machine.plain;

import dev.slipway.core.inventory.Disk;
import dev.slipway.core.inventory.Firmware;
import dev.slipway.core.inventory.Hardware;
import dev.slipway.core.inventory.HardwareSheet;
import dev.slipway.core.inventory.Inventory;
import dev.slipway.core.inventory.Link;
import dev.slipway.core.inventory.Processor;
import dev.slipway.protocol.machined.MemoryArrayMappedAddressInfo;
import dev.slipway.protocol.machined.MemoryDeviceInfo;
import dev.slipway.protocol.machined.NetworkInterface;
import dev.slipway.protocol.machined.ProcessorInfo;
import dev.slipway.protocol.machined.SystemInfoResponse;
import java.util.List;
import java.util.regex.Pattern;

/// What the illumos daemon tells of its machine, as an inventory. How the machine was started and its
/// architecture it does not tell.
record InventoryReading(SystemInfoResponse said) {
    private static final String UNKNOWN = "unknown";
    private static final Pattern MEGABITS = Pattern.compile("(\\d{1,7})(\\D.*)?");

    Inventory inventory() {
        return new Inventory(
                hardware(), Firmware.UNKNOWN, processor(), memoryBytes(), disks(), links());
    }

    HardwareSheet sheet() {
        return new SheetReading(inventory(), said).sheet();
    }

    Hardware hardware() {
        var system = said.getSmbios().getSystem();
        return new Hardware(
                DiskReading.text(system.getManufacturer()),
                DiskReading.text(system.getProduct()),
                DiskReading.text(system.getSerialNumber()),
                DiskReading.text(system.getUuid()));
    }

    private Processor processor() {
        var all = said.getSmbios().getProcessorsList();
        var model = all.stream().map(ProcessorInfo::getVersion).findFirst().orElse(UNKNOWN);
        var cores = all.stream().mapToInt(InventoryReading::threads).sum();
        return new Processor(DiskReading.text(model), UNKNOWN, cores);
    }

    private static int threads(ProcessorInfo processor) {
        return Math.max(processor.getThreadCount(), processor.getCoreCount());
    }

    /// 0 where it does not say.
    private long memoryBytes() {
        var smbios = said.getSmbios();
        var modules =
                smbios.getMemoryDevicesList().stream().mapToLong(MemoryDeviceInfo::getSize).sum();
        return modules > 0
                ? modules
                : smbios.getMemoryArrayMappedAddressesList().stream()
                        .mapToLong(MemoryArrayMappedAddressInfo::getSize)
                        .sum();
    }

    private List<Disk> disks() {
        return said.getDisksList().stream()
                .map(info -> new DiskReading(info, said.getPartitionsList()))
                .filter(DiskReading::isNamed)
                .map(DiskReading::disk)
                .toList();
    }

    private List<Link> links() {
        return said.getNetworkInterfacesList().stream().map(InventoryReading::link).toList();
    }

    private static Link link(NetworkInterface link) {
        var name = link.getName().isEmpty() ? link.getLink() : link.getName();
        return new Link(
                DiskReading.text(name),
                DiskReading.text(link.getMacAddress()),
                link.getState().equals("up"),
                megabits(link.getSpeed()),
                List.of());
    }

    private static int megabits(String speed) {
        var form = MEGABITS.matcher(speed.strip());
        return form.matches() ? Integer.parseInt(form.group(1)) : 0;
    }
}
