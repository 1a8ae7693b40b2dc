package dev.slipway.agent.look;

import java.io.IOException;
import java.util.List;
import java.util.Set;

/// What went over all whole disks since the start.
///
/// @param reads requests that ended
public record DiskTraffic(long reads, long readBytes, long writes, long writtenBytes) {
    /// Whatever the disk's own are: `/proc/diskstats` counts in these.
    private static final int SECTOR = 512;

    private static final Set<String> MADE_OF_OTHERS =
            Set.of("loop", "ram", "zram", "dm-", "md", "sr", "zd");

    public static DiskTraffic read(Root root) throws IOException {
        var disks = root.names("sys/block").stream().filter(DiskTraffic::whole).toList();
        return root.lines("proc/diskstats").stream()
                .map(Words::of)
                .filter(words -> disks.contains(words.get(2)))
                .map(DiskTraffic::of)
                .reduce(new DiskTraffic(0, 0, 0, 0), DiskTraffic::plus);
    }

    /// What goes over an array or a mapping goes over its disks, too, and is counted there.
    private static boolean whole(String name) {
        return MADE_OF_OTHERS.stream().noneMatch(name::startsWith);
    }

    private static DiskTraffic of(List<String> words) {
        return new DiskTraffic(
                Long.parseLong(words.get(3)),
                Long.parseLong(words.get(5)) * SECTOR,
                Long.parseLong(words.get(7)),
                Long.parseLong(words.get(9)) * SECTOR);
    }

    public DiskTraffic plus(DiskTraffic other) {
        return new DiskTraffic(
                reads + other.reads,
                readBytes + other.readBytes,
                writes + other.writes,
                writtenBytes + other.writtenBytes);
    }
}
