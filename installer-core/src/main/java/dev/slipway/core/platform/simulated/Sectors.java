package dev.slipway.core.platform.simulated;

/// Where on a disk sgdisk puts a partition: it understands sectors, sizes with a unit, and sizes from either
/// end; 0 is as early or as late as possible.
record Sectors(SimulatedDisk disk) {
    private static final long ALIGNMENT_BYTES = 1 << 20;
    private static final long TABLE_BYTES = 16384;

    /// The table's copy and its header are behind it.
    long lastUsable() {
        return disk.sectors() - TABLE_BYTES / sectorBytes() - 2;
    }

    long firstUsable() {
        return TABLE_BYTES / sectorBytes() + 2;
    }

    private int sectorBytes() {
        return disk.disk().logicalSectorBytes();
    }

    long first(String text, SimulatedTable table) throws Refusal {
        var free =
                table.partitions().stream()
                        .mapToLong(p -> p.last() + 1)
                        .max()
                        .orElse(firstUsable());
        return aligned(text.equals("0") ? free : at(text, free));
    }

    long last(String text, long first) throws Refusal {
        return text.equals("0") ? lastUsable() : at(text, first) - (text.startsWith("+") ? 1 : 0);
    }

    private long at(String text, long from) throws Refusal {
        if (text.startsWith("+")) {
            return from + length(text.substring(1));
        }
        return text.startsWith("-") ? lastUsable() - length(text.substring(1)) : length(text);
    }

    private long aligned(long sector) {
        var alignment = ALIGNMENT_BYTES / sectorBytes();
        return (sector + alignment - 1) / alignment * alignment;
    }

    private long length(String text) throws Refusal {
        if (!text.matches("\\d{1,15}([KMGT](iB)?)?")) {
            throw new Refusal(4, "Could not understand the sector '" + text + "'");
        }
        var digits = text.replaceAll("\\D", "");
        var unit = text.substring(digits.length());
        var number = Long.parseLong(digits);
        return unit.isEmpty() ? number : (number << shift(unit.charAt(0))) / sectorBytes();
    }

    private static int shift(char unit) {
        return 10 * ("KMGT".indexOf(unit) + 1);
    }
}
