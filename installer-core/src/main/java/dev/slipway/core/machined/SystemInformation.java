package dev.slipway.core.machined;

import dev.slipway.core.inventory.Content;
import dev.slipway.core.inventory.Disk;
import dev.slipway.core.inventory.Inventory;
import dev.slipway.core.inventory.Link;
import dev.slipway.protocol.machined.DiskInfo;
import dev.slipway.protocol.machined.MemoryArrayMappedAddressInfo;
import dev.slipway.protocol.machined.NetworkInterface;
import dev.slipway.protocol.machined.PartitionInfo;
import dev.slipway.protocol.machined.ProcessorInfo;
import dev.slipway.protocol.machined.SmbiosInfo;
import dev.slipway.protocol.machined.SystemInfo;
import dev.slipway.protocol.machined.SystemInfoResponse;
import java.util.LinkedHashMap;
import java.util.List;

/// The inventory in the words of the illumos daemon.
final class SystemInformation {
    private SystemInformation() {}

    static SystemInfoResponse of(Inventory inventory) {
        return SystemInfoResponse.newBuilder()
                .addAllDisks(inventory.disks().stream().map(SystemInformation::disk).toList())
                .addAllPartitions(
                        inventory.disks().stream()
                                .flatMap(disk -> partitions(disk).stream())
                                .toList())
                .addAllNetworkInterfaces(
                        inventory.links().stream().map(SystemInformation::link).toList())
                .setSmbios(smbios(inventory))
                .build();
    }

    private static DiskInfo disk(Disk disk) {
        return DiskInfo.newBuilder()
                .setDevice(disk.device())
                .setVendor(disk.vendor())
                .setProduct(disk.model())
                .setSerial(disk.serial())
                .setSizeBytes(disk.sizeBytes())
                .setRemovable(disk.removable())
                .setSolidState(!disk.rotational())
                .addPaths(disk.path())
                .setChassisBay(disk.bay().orElse(""))
                .build();
    }

    /// Several signatures on one partition are still one partition.
    private static List<PartitionInfo> partitions(Disk disk) {
        var byNumber = new LinkedHashMap<String, PartitionInfo>();
        disk.contents().stream()
                .filter(content -> !content.where().equals("disk"))
                .forEach(
                        content -> byNumber.putIfAbsent(content.where(), partition(disk, content)));
        return List.copyOf(byNumber.values());
    }

    private static PartitionInfo partition(Disk disk, Content content) {
        var separator = disk.device().matches(".*\\d") ? "p" : "";
        return PartitionInfo.newBuilder()
                .setDevice(disk.device() + separator + content.where())
                .setSizeBytes(content.sizeBytes())
                .setParentDevice(disk.device())
                .build();
    }

    private static NetworkInterface link(Link link) {
        return NetworkInterface.newBuilder()
                .setName(link.name())
                .setLink(link.name())
                .setClass_("phys")
                .setMedia("Ethernet")
                .setState(link.up() ? "up" : "down")
                .setSpeed(link.speedMegabits() == 0 ? "" : String.valueOf(link.speedMegabits()))
                .setMacAddress(link.mac())
                .build();
    }

    private static SmbiosInfo smbios(Inventory inventory) {
        var memory =
                MemoryArrayMappedAddressInfo.newBuilder().setSize(inventory.memoryBytes()).build();
        return SmbiosInfo.newBuilder()
                .setSystem(system(inventory))
                .addProcessors(processor(inventory))
                .addMemoryArrayMappedAddresses(memory)
                .build();
    }

    private static SystemInfo system(Inventory inventory) {
        var hardware = inventory.hardware();
        return SystemInfo.newBuilder()
                .setManufacturer(hardware.manufacturer())
                .setProduct(hardware.product())
                .setSerialNumber(hardware.serial())
                .setUuid(hardware.uuid())
                .build();
    }

    private static ProcessorInfo processor(Inventory inventory) {
        var processor = inventory.processor();
        return ProcessorInfo.newBuilder()
                .setVersion(processor.model())
                .setSocketPopulated(true)
                .setCoreCount(processor.cores())
                .setThreadCount(processor.cores())
                .build();
    }
}
