package dev.slipway.core.plan;

import java.util.List;

/// What a file system lies on: a partition of one disk, or an array over several.
///
/// @param device the path that tools are given
/// @param disks that it lies on in the end
public record Carrier(String device, List<TargetDisk> disks) {
    public Carrier {
        disks = List.copyOf(disks);
    }

    static Carrier partition(TargetDisk disk, int number) {
        return new Carrier(disk.partition(number), List.of(disk));
    }

    public boolean array() {
        return disks.size() > 1;
    }
}
