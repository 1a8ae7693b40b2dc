package dev.slipway.core.config;

/// What a partition is formatted as.
public enum FileSystemKind {
    EXT4("ext4", 16, 16),
    /// xfsprogs make nothing smaller any more.
    XFS("xfs", 300, 12),
    BTRFS("btrfs", 128, 255),
    VFAT("vfat", 8, 11),
    NTFS("ntfs", 8, 32),
    /// Not a file system, but formatted like one.
    SWAP("swap", 1, 15);

    private final String word;
    private final int minimumMebibytes;
    private final int labelLength;

    FileSystemKind(String word, int minimumMebibytes, int labelLength) {
        this.word = word;
        this.minimumMebibytes = minimumMebibytes;
        this.labelLength = labelLength;
    }

    /// As KDL, mkfs and blkid spell it.
    public String word() {
        return word;
    }

    public int minimumMebibytes() {
        return minimumMebibytes;
    }

    /// How many characters a label may have.
    public int labelLength() {
        return labelLength;
    }

    /// Whether it keeps owners, modes and links, so that a system can be unpacked into it.
    public boolean holdsSystem() {
        return switch (this) {
            case EXT4, XFS, BTRFS -> true;
            case VFAT, NTFS, SWAP -> false;
        };
    }
}
