package dev.slipway.core.plan;

/// A partition to be made.
///
/// @param typeCode as sgdisk knows it: `EF02` BIOS boot, `EF00` EFI system, `BF00` ZFS; in an MBR a byte: `83`
/// @param label an MBR has none
/// @param sizeMebibytes 0: all that is left
public record Partition(int number, String typeCode, String label, long sizeMebibytes) {}
