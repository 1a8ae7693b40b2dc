package dev.slipway.core.platform.illumos;

/// What a pool's disks are labelled with.
enum Labels {
    /// Whole disks: zpool writes an EFI label on each.
    EFI,
    /// Slice 0 of an SMI label that is there already, and stays.
    SLICES;

    boolean whole() {
        return this == EFI;
    }

    String member(String device) {
        return switch (this) {
            case EFI -> device;
            case SLICES -> device + "s0";
        };
    }
}
