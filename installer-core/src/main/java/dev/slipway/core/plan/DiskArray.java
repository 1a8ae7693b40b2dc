package dev.slipway.core.plan;

import java.util.List;

/// Partitions that each hold all of it (RAID 1).
///
/// @param uuid by it, it is known again as one of ours; as mdadm writes it: `8d5a….` in four groups
/// @param host in its name, so that the installed system takes it for its own
/// @param partition the number of its partition on each disk
public record DiskArray(
        String name, String uuid, String host, List<TargetDisk> disks, int partition) {
    public DiskArray {
        disks = List.copyOf(disks);
    }

    public String device() {
        return "/dev/md/" + name;
    }

    public List<String> members() {
        return disks.stream().map(disk -> disk.partition(partition)).toList();
    }
}
