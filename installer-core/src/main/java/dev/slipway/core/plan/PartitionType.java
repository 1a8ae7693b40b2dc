package dev.slipway.core.plan;

import dev.slipway.core.check.DiskLayout;
import dev.slipway.core.config.FileSystemKind;
import dev.slipway.core.config.PartitionConfiguration;

/// What a partition table says of a partition's use.
record PartitionType(DiskLayout layout, PartitionConfiguration partition) {
    /// As sgdisk knows it, or the byte of an MBR.
    String code() {
        return layout.gpt() ? gpt() : mbr();
    }

    private String gpt() {
        return layout.group().mirrored() ? "FD00" : gpt(partition.fileSystem());
    }

    private static String gpt(FileSystemKind kind) {
        return switch (kind) {
            case EXT4, XFS, BTRFS -> "8300";
            case VFAT, NTFS -> "0700";
            case SWAP -> "8200";
        };
    }

    private String mbr() {
        return layout.group().mirrored() ? "fd" : mbr(partition.fileSystem());
    }

    private static String mbr(FileSystemKind kind) {
        return switch (kind) {
            case EXT4, XFS, BTRFS -> "83";
            case VFAT -> "c";
            case NTFS -> "7";
            case SWAP -> "82";
        };
    }
}
