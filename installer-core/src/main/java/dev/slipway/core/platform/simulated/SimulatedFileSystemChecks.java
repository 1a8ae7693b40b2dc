package dev.slipway.core.platform.simulated;

import java.util.List;
import java.util.Map;

/// The tools that check a file system: whether it is of their kind, and whether nobody uses it.
final class SimulatedFileSystemChecks implements SimulatedTool {
    static final String[] TOOLS = {"e2fsck", "xfs_repair", "ntfsfix"};

    private static final Map<String, String> KINDS =
            Map.of("e2fsck", "ext4", "xfs_repair", "xfs", "ntfsfix", "ntfs");
    private static final Syntax SYNTAX = Syntax.of("f n");

    private final SimulatedMachineState state;

    SimulatedFileSystemChecks(SimulatedMachineState state) {
        this.state = state;
    }

    @Override
    public String run(String tool, List<String> argv) throws Refusal {
        var path = SYNTAX.parse(tool, argv).operand();
        check(state, path, KINDS.getOrDefault(tool, ""));
        return "";
    }

    static void check(SimulatedMachineState state, String path, String kind) throws Refusal {
        var device = state.device(path, 8, "No such file or directory while trying to open %s");
        if (device.signatures().stream().noneMatch(found -> found.kind().equals(kind))) {
            throw new Refusal(8, "Bad magic number in super-block while trying to open " + path);
        }
        var mounted =
                state.machine().mounts().stream()
                        .anyMatch(mount -> mount.source().split("/", 2)[0].equals(device.name()));
        if (mounted) {
            throw new Refusal(8, path + " is mounted.");
        }
    }
}
