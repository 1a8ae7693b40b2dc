package dev.slipway.core.platform.linux;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The counters of a file system, and the tool that reads them from it: dumpe2fs(8), xfs_db(8), ntfsinfo(8),
/// btrfs-inspect-internal(8).
///
/// @param kinds as blkid names them
/// @param tool with all its arguments but the device
/// @param used bytes, of what the tool said; nothing where that is not said, or cannot be
record Counter(Set<String> kinds, List<String> tool, Function<String, Optional<Long>> used) {
    private static final String OF_XFS = "print dblocks fdblocks blocksize";

    private static final List<Counter> ALL =
            List.of(
                    new Counter(
                            Set.of("ext2", "ext3", "ext4"),
                            List.of("dumpe2fs", "-h"),
                            said -> taken(said, "Block count", "Free blocks", "Block size")),
                    new Counter(
                            Set.of("xfs"),
                            List.of("xfs_db", "-r", "-c", "sb 0", "-c", OF_XFS),
                            said -> taken(said, "dblocks", "fdblocks", "blocksize")),
                    new Counter(
                            Set.of("ntfs"),
                            List.of("ntfsinfo", "-m"),
                            said ->
                                    taken(
                                            said,
                                            "Volume Size in Clusters",
                                            "Free Clusters",
                                            "Cluster Size")),
                    new Counter(
                            Set.of("btrfs"),
                            List.of("btrfs", "inspect-internal", "dump-super"),
                            Counter::ofBtrfs));

    static Optional<Counter> of(String kind) {
        return ALL.stream().filter(each -> each.kinds.contains(kind)).findFirst();
    }

    List<String> asking(String path) {
        return Stream.concat(tool.stream(), Stream.of(path)).toList();
    }

    /// What lies on several devices is full as a whole, not on each.
    private static Optional<Long> ofBtrfs(String said) {
        return number(said, "num_devices")
                .filter(devices -> devices == 1)
                .flatMap(_ -> number(said, "bytes_used"));
    }

    private static Optional<Long> taken(String said, String all, String free, String unit) {
        var total = number(said, all).orElse(-1L);
        var left = number(said, free).orElse(Long.MAX_VALUE);
        var taken = total - left;
        return number(said, unit)
                .filter(size -> taken >= 0 && taken <= Long.MAX_VALUE / Math.max(1, size))
                .map(size -> taken * size);
    }

    /// The first one that stands behind that label at the beginning of a line.
    private static Optional<Long> number(String said, String label) {
        var line = Pattern.compile("(?m)^\\s*" + Pattern.quote(label) + "[:=\\s]+(\\d{1,18})\\b");
        return line.matcher(said).results().findFirst().map(it -> Long.valueOf(it.group(1)));
    }
}
