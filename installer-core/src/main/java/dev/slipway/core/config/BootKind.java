package dev.slipway.core.config;

/// Which firmware can start a machine from its disks.
public enum BootKind {
    /// EFI and BIOS, from an EFI system partition on each disk.
    EFI_AND_BIOS("efi-and-bios"),
    /// BIOS alone: its loader reads the kernel from the root file system itself.
    BIOS("bios");

    private final String word;

    BootKind(String word) {
        this.word = word;
    }

    /// As KDL spells it.
    public String word() {
        return word;
    }
}
