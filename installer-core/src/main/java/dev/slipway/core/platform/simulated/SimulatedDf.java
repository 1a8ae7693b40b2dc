package dev.slipway.core.platform.simulated;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// df(1), of a mounted partition: its size without what its files take.
final class SimulatedDf implements SimulatedTool {
    private static final Syntax SYNTAX = Syntax.of("block-size: output:");

    private final SimulatedMachineState state;

    SimulatedDf(SimulatedMachineState state) {
        this.state = state;
    }

    @Override
    public String run(String tool, List<String> argv) throws Refusal, IOException {
        var arguments = SYNTAX.parse(tool, argv);
        if (!arguments.value("output", "").equals("avail")
                || !arguments.value("block-size", "").equals("1")) {
            throw new Refusal(1, "df: only --block-size=1 --output=avail is played here");
        }
        var path = arguments.operand();
        var mount = new SimulatedMounts(state).at(path);
        if (mount.isEmpty()) {
            throw new Refusal(1, "df: " + path + ": only mount points are played here");
        }
        var size = state.named(mount.get().source()).sizeBytes();
        return "     Avail\n%d\n".formatted(size - used(Path.of(path)));
    }

    private static long used(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            var used = 0L;
            for (var file : files.filter(Files::isRegularFile).toList()) {
                used += Files.size(file);
            }
            return used;
        }
    }
}
