package dev.slipway.core.inventory;

/// The kinds of memory as SMBIOS numbers them (DSP0134, section 7.18.2).
public final class MemoryType {
    private MemoryType() {}

    /// Empty for what is old, unknown or none of these.
    public static String name(int number) {
        return switch (number) {
            case 0x0f -> "SDRAM";
            case 0x12 -> "DDR";
            case 0x13 -> "DDR2";
            case 0x14 -> "DDR2 FB-DIMM";
            case 0x18 -> "DDR3";
            case 0x1a -> "DDR4";
            case 0x1b -> "LPDDR";
            case 0x1c -> "LPDDR2";
            case 0x1d -> "LPDDR3";
            case 0x1e -> "LPDDR4";
            case 0x1f -> "NVDIMM";
            case 0x20 -> "HBM";
            case 0x21 -> "HBM2";
            case 0x22 -> "DDR5";
            case 0x23 -> "LPDDR5";
            case 0x24 -> "HBM3";
            default -> "";
        };
    }
}
