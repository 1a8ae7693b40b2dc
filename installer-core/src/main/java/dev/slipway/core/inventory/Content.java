package dev.slipway.core.inventory;

/// Something found on a disk: a partition table, a file system, a pool member, a RAID or LVM signature.
///
/// @param where `disk`, or the partition's number: `1`
/// @param kind as blkid names it: `gpt`, `ext4`, `zfs_member`, `linux_raid_member`, `vfat`, …
/// @param label its label or pool name; empty where it has none
/// @param uuid its identity (UUID, or GUID of the pool); empty where it has none
/// @param sizeBytes of what it lies on
/// @param detail more that tells people what it is, such as the host that last imported a pool
public record Content(
        String where, String kind, String label, String uuid, long sizeBytes, String detail) {
    /// What stands for contents that the machine cannot tell: never nothing, which would mean an empty disk.
    public static final String UNKNOWN = "unknown";

    public static Content unknown(String where, long sizeBytes) {
        return new Content(where, UNKNOWN, "", "", sizeBytes, "");
    }
}
