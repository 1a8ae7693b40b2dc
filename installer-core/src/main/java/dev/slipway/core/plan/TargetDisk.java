package dev.slipway.core.plan;

/// A disk that the plan writes to, by stable identity.
///
/// @param id as in [dev.slipway.core.inventory.Disk#id]
/// @param path the stable path that tools are given
/// @param name what people call it: its serial number
public record TargetDisk(String id, String path, String name) {
    /// The stable path of a partition: udev names both the same way, whatever the kernel's names are.
    public String partition(int number) {
        return path + "-part" + number;
    }
}
