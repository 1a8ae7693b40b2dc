package dev.slipway.core.config;

import static dev.slipway.core.config.MachineConfigurationWriter.list;
import static dev.slipway.core.config.MachineConfigurationWriter.text;
import static dev.slipway.core.config.MachineConfigurationWriter.with;

import dev.slipway.core.config.PartitionConfiguration.SubvolumeConfiguration;
import dev.slipway.core.kdl.KdlNode;

/// Writes `disk … { … }` as [DiskReader] understands it.
final class DiskWriter {
    private DiskWriter() {}

    static KdlNode disk(DiskConfiguration disk) {
        var node = KdlNode.named("disk");
        for (var selector : disk.disks()) {
            node = node.withArgument(selector);
        }
        node = node.withProperty("table", disk.table().word());
        node = node.withChild(text("boot", disk.boot().word()));
        for (var partition : disk.partitions()) {
            node = node.withChild(partition(partition));
        }
        return node;
    }

    private static KdlNode partition(PartitionConfiguration partition) {
        var node = text("partition", partition.name());
        node = node.withChild(text("filesystem", partition.fileSystem().word()));
        node = with(node, "size", list(partition.size()));
        node = with(node, "mount", list(partition.mount()));
        node = with(node, "label", list(partition.label()));
        for (var subvolume : partition.subvolumes()) {
            node = node.withChild(subvolume(subvolume));
        }
        for (var option : partition.options().entrySet()) {
            node = node.withChild(option(option.getKey(), option.getValue()));
        }
        return node;
    }

    private static KdlNode subvolume(SubvolumeConfiguration subvolume) {
        return text("subvolume", subvolume.name()).withProperty("mount", subvolume.mount());
    }

    private static KdlNode option(String name, String value) {
        var option = text("option", name);
        return value.isEmpty() ? option : option.withArgument(value);
    }
}
