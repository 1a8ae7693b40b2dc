package dev.slipway.core.platform.illumos;

import dev.slipway.core.failure.InstallException;
import dev.slipway.core.inventory.Content;
import dev.slipway.core.platform.illumos.SliceTable.Slice;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What is on a disk: its label, and in each slice a pool's label or a file system.
record DiskContents(Trial trial) {
    private static final String WHOLE = "disk";
    private static final int RESERVED = 11;

    Optional<SliceTable> table(CtdName disk) throws InstallException, InterruptedException {
        return trial.lines("prtvtoc", disk.raw()).map(SliceTable::read);
    }

    /// A disk without a label may be blank, or hold what no tool here knows: that is not told apart.
    List<Content> of(CtdName disk, long sizeBytes, Optional<SliceTable> table)
            throws InstallException, InterruptedException {
        if (table.isEmpty()) {
            return List.of(Content.unknown(WHOLE, sizeBytes));
        }
        var all = new ArrayList<Content>();
        var label = table.get().efi() ? "gpt" : "smi";
        all.add(new Content(WHOLE, label, "", "", sizeBytes, ""));
        for (var slice : table.get().slices()) {
            all.add(of(disk, slice));
        }
        return all;
    }

    private Content of(CtdName disk, Slice slice) throws InstallException, InterruptedException {
        var where = "s" + slice.number();
        if (slice.tag() == RESERVED) {
            return new Content(where, "reserved", "", "", slice.sizeBytes(), "");
        }
        var member = member(disk.slice(slice.number()));
        if (member.containsKey("name")) {
            return pool(where, slice.sizeBytes(), member);
        }
        return fileSystem(disk.slice(slice.number()))
                .map(kind -> new Content(where, kind, "", "", slice.sizeBytes(), ""))
                .orElseGet(() -> Content.unknown(where, slice.sizeBytes()));
    }

    private static Content pool(String where, long sizeBytes, Map<String, String> label) {
        return new Content(
                where,
                "zfs_member",
                label.getOrDefault("name", ""),
                label.getOrDefault("pool_guid", ""),
                sizeBytes,
                label.getOrDefault("hostname", ""));
    }

    private Optional<String> fileSystem(String slice)
            throws InstallException, InterruptedException {
        return trial.lines("fstyp", slice).flatMap(lines -> lines.stream().findFirst());
    }

    /// The first of the four labels that `zdb` can read: `    name: 'rpool'`.
    private Map<String, String> member(String slice) throws InstallException, InterruptedException {
        var label = new HashMap<String, String>();
        for (var line : trial.lines("zdb", "-l", slice).orElse(List.of())) {
            var colon = line.indexOf(": ");
            if (colon > 0 && line.startsWith("    ") && line.charAt(4) != ' ') {
                var value = line.substring(colon + 2).strip();
                label.putIfAbsent(line.substring(0, colon).strip(), value.replaceAll("^'|'$", ""));
            }
        }
        return label;
    }
}
