package dev.slipway.core.platform.simulated;

import java.util.List;

/// udevadm(8), and the tools that make the kernel read a partition table again.
final class SimulatedUdev implements SimulatedTool {
    private static final Syntax UDEVADM =
            Syntax.of("t/timeout: E/exit-if-exists: settle c/action: s/subsystem-match:");
    private static final Syntax REREAD = Syntax.of("u/update a/add s/summary rereadpt flushbufs");

    private final SimulatedMachineState state;

    SimulatedUdev(SimulatedMachineState state) {
        this.state = state;
    }

    @Override
    public String run(String tool, List<String> argv) throws Refusal {
        if (tool.equals("udevadm")) {
            udevadm(UDEVADM.parse(tool, argv));
        } else {
            reread(REREAD.parse(tool, argv));
        }
        return "";
    }

    /// Only `settle` waits until the links are there.
    private void udevadm(Arguments arguments) throws Refusal {
        switch (arguments.operand(0)) {
            case "settle" -> state.changeDisks(disk -> disk.announced(true));
            case "trigger" -> {
                if (arguments.has("settle")) {
                    state.changeDisks(disk -> disk.announced(true));
                }
            }
            case "wait" -> await(arguments.operands().subList(1, arguments.operands().size()));
            default -> throw new Refusal(1, "Unknown command verb " + arguments.operand(0) + ".");
        }
    }

    private void await(List<String> paths) throws Refusal {
        state.changeDisks(disk -> disk.announced(true));
        for (var path : paths) {
            state.device(path, 1, "Timed out for waiting devices being initialized: %s");
        }
    }

    private void reread(Arguments arguments) throws Refusal {
        for (var path : arguments.operands()) {
            var device = state.device(path, 1, "%s: No such file or directory");
            if (state.busy(device.disk())) {
                throw new Refusal(1, path + ": Device or resource busy");
            }
            DiskContents.of(state).reread(device.disk()).ifPresent(state::change);
        }
    }
}
