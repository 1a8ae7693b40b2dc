package dev.slipway.core.platform.simulated;

import java.util.List;
import java.util.Map;

/// What tells how full a file system is: three eighths, each of them.
final class SimulatedCounters implements SimulatedTool {
    static final String[] TOOLS = {"dumpe2fs", "xfs_db", "ntfsinfo"};

    private static final Map<String, String> KINDS =
            Map.of("dumpe2fs", "ext4", "xfs_db", "xfs", "ntfsinfo", "ntfs");
    private static final Map<String, String> FORMS =
            Map.of(
                    "dumpe2fs",
                            "Block count:              %d\nFree blocks:              %d\nBlock size:               %d\n",
                    "xfs_db", "dblocks = %d\nfdblocks = %d\nblocksize = %d\n",
                    "ntfsinfo",
                            "\tVolume Size in Clusters: %d\n\tFree Clusters: %d (62.5%%)\n\tCluster Size: %d\n");
    private static final Syntax SYNTAX = Syntax.of("h m r c:");
    private static final int BLOCK = 4096;

    private final SimulatedMachineState state;

    SimulatedCounters(SimulatedMachineState state) {
        this.state = state;
    }

    @Override
    public String run(String tool, List<String> argv) throws Refusal {
        var size =
                sizeBytes(state, SYNTAX.parse(tool, argv).operand(), KINDS.getOrDefault(tool, ""));
        var blocks = size / BLOCK;
        return FORMS.getOrDefault(tool, "").formatted(blocks, blocks - blocks * 3 / 8, BLOCK);
    }

    static String ofBtrfs(SimulatedMachineState state, String path) throws Refusal {
        var used = sizeBytes(state, path, "btrfs") * 3 / 8;
        return "bytes_used\t\t%d\nnum_devices\t\t1\n".formatted(used);
    }

    private static long sizeBytes(SimulatedMachineState state, String path, String kind)
            throws Refusal {
        var device = state.device(path, 1, "No such file or directory while trying to open %s");
        if (device.signatures().stream().noneMatch(found -> found.kind().equals(kind))) {
            throw new Refusal(1, "Bad magic number in super-block while trying to open " + path);
        }
        return device.sizeBytes();
    }
}
