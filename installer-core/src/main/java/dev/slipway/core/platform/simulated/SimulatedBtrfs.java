package dev.slipway.core.platform.simulated;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// btrfs(8). Each subvolume is a volume of its own; where the file system is mounted, a folder stands for it.
final class SimulatedBtrfs implements SimulatedTool {
    private static final Syntax SYNTAX = Syntax.of("readonly");

    private final SimulatedMachineState state;

    SimulatedBtrfs(SimulatedMachineState state) {
        this.state = state;
    }

    @Override
    public String run(String tool, List<String> argv) throws Refusal, IOException {
        var arguments = SYNTAX.parse(tool, argv);
        if (arguments.operand(0).equals("check")) {
            SimulatedFileSystemChecks.check(state, arguments.operand(1), "btrfs");
            return "";
        }
        if (arguments.operand(0).equals("inspect-internal")) {
            return SimulatedCounters.ofBtrfs(state, arguments.operand(2));
        }
        return subvolume(arguments.operand(1), Path.of(arguments.operand(2)));
    }

    private String subvolume(String verb, Path path) throws Refusal, IOException {
        refuseElsewhere(path);
        switch (verb) {
            case "create" -> create(path);
            case "show" -> show(path);
            default -> throw new Refusal(1, "btrfs subvolume: unknown token '" + verb + "'");
        }
        return path.getFileName() + "\n";
    }

    private void refuseElsewhere(Path path) throws Refusal {
        var folder = String.valueOf(path.getParent());
        if (new SimulatedMounts(state).at(folder).isEmpty()) {
            throw new Refusal(1, "ERROR: not a btrfs filesystem: " + folder);
        }
    }

    private static void create(Path path) throws Refusal, IOException {
        if (Files.exists(path)) {
            throw new Refusal(1, "ERROR: target path already exists: " + path);
        }
        Files.createDirectory(path);
    }

    private static void show(Path path) throws Refusal {
        if (!Files.isDirectory(path)) {
            throw new Refusal(1, "ERROR: cannot find real path for '" + path + "'");
        }
    }
}
