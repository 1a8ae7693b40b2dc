package dev.slipway.core.platform.illumos;

import java.util.List;
import java.util.regex.Pattern;

/// What `prtvtoc` says of a disk's label: EFI, or SMI with its slices.
///
/// @param sectorBytes 0 where it does not say
record SliceTable(boolean efi, int sectorBytes, List<Slice> slices) {
    /// Of the whole disk in an SMI label: it overlaps all others.
    private static final int BACKUP = 5;

    private static final Pattern SECTOR = Pattern.compile("\\*\\s+(\\d+) bytes/sector");
    private static final Pattern SLICE =
            Pattern.compile("\\s+(\\d+)\\s+(\\d+)\\s+\\d+\\s+\\d+\\s+(\\d+)\\s+\\d+(\\s+\\S+)?");

    SliceTable {
        slices = List.copyOf(slices);
    }

    /// @param tag what it is for: 2 root, 4 usr, 11 reserved, 12 EFI system partition
    record Slice(String number, int tag, long sizeBytes) {}

    static SliceTable read(List<String> lines) {
        var sector =
                lines.stream()
                        .map(SECTOR::matcher)
                        .filter(it -> it.matches())
                        .mapToInt(it -> Integer.parseInt(it.group(1)))
                        .findFirst()
                        .orElse(0);
        var slices =
                lines.stream()
                        .map(SLICE::matcher)
                        .filter(it -> it.matches())
                        .map(
                                it ->
                                        new Slice(
                                                it.group(1),
                                                Integer.parseInt(it.group(2)),
                                                Long.parseLong(it.group(3)) * sector))
                        .filter(slice -> slice.tag() != BACKUP)
                        .toList();
        var efi = lines.stream().anyMatch(line -> line.contains("EFI partition map"));
        return new SliceTable(efi, sector, slices);
    }
}
