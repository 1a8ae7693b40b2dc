package dev.slipway.agent.metrics;

import dev.slipway.agent.json.Json;
import dev.slipway.agent.look.Mount;
import dev.slipway.agent.look.Readings;
import dev.slipway.agent.metrics.Gaps.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// File systems on disks, in GiB, and what goes over the disks.
record DiskSection(Readings readings) implements Section {
    private static final double GIB = 1L << 30;

    @Override
    public Json read(Deltas deltas, Gaps gaps) throws IOException {
        return Json.members()
                .with("usage_stats", Json.of(usage(gaps)))
                .with("io_stats", traffic(deltas, gaps))
                .done();
    }

    private List<Json> usage(Gaps gaps) throws IOException {
        var usage = new ArrayList<Json>();
        for (var mount : readings.mounts()) {
            try {
                usage.add(usage(mount));
            } catch (IOException e) {
                gaps.add("system.disk.usage_stats", Reason.UNREADABLE, mount.point());
            }
        }
        return usage;
    }

    private static Json usage(Mount mount) throws IOException {
        var store = Files.getFileStore(Path.of(mount.point()));
        var total = store.getTotalSpace();
        return Json.members()
                .with("mount_point", mount.point())
                .with("total_gb", total / GIB)
                .with("used_gb", (total - store.getUnallocatedSpace()) / GIB)
                .with("available_gb", store.getUsableSpace() / GIB)
                .with("filesystem", mount.type())
                .done();
    }

    private Json traffic(Deltas deltas, Gaps gaps) throws IOException {
        var traffic = readings.disks();
        var reads = deltas.perSecond("disk.reads", traffic.reads());
        if (reads.isEmpty()) {
            gaps.add("system.disk.io_stats", Reason.FIRST_READING);
        }
        return Json.members()
                .with("read_bytes_per_sec", whole(deltas, "disk.readBytes", traffic.readBytes()))
                .with(
                        "write_bytes_per_sec",
                        whole(deltas, "disk.writtenBytes", traffic.writtenBytes()))
                .with("read_ops_per_sec", Math.round(reads.orElse(0)))
                .with("write_ops_per_sec", whole(deltas, "disk.writes", traffic.writes()))
                .done();
    }

    private static long whole(Deltas deltas, String counter, long value) {
        return Math.round(deltas.perSecond(counter, value).orElse(0));
    }
}
