package dev.slipway.core.platform.simulated;

import dev.slipway.core.inventory.Disk;
import java.util.List;

/// smartctl, as far as the health of a disk is asked for.
final class SimulatedSmart implements SimulatedTool {
    private static final Syntax SYNTAX = Syntax.of("j/json H/health A/attributes");
    private static final int FAILING = 8;

    private final SimulatedMachineState state;

    SimulatedSmart(SimulatedMachineState state) {
        this.state = state;
    }

    @Override
    public String run(String tool, List<String> argv) throws Refusal {
        var path = SYNTAX.parse(tool, argv).operand();
        var device = state.device(path);
        if (device.isEmpty()) {
            throw answer(2, "Smartctl open device: " + path + " failed: No such device", "");
        }
        var disk = device.get().disk().disk();
        if (!reports(disk)) {
            throw answer(1, path + ": Unable to detect device type", "");
        }
        if (state.machine().troubles().failing().contains(disk.serial())) {
            throw answer(FAILING, "", status(false) + attributes(2016, "now", 1));
        }
        return document(0, "", status(true) + attributes(0, "", 100));
    }

    /// Virtual disks and most sticks do not.
    private static boolean reports(Disk disk) {
        return disk.path().contains("/ata-") || disk.path().contains("/nvme-");
    }

    private static Refusal answer(int exit, String message, String rest) {
        return new Refusal(exit, document(exit, message, rest), "");
    }

    private static String document(int exit, String message, String rest) {
        var messages =
                message.isEmpty()
                        ? ""
                        : "\"messages\": [{\"string\": \"%s\", \"severity\": \"error\"}], "
                                .formatted(message);
        return "{\"json_format_version\": [1, 0], \"smartctl\": {%s\"exit_status\": %d}%s}\n"
                .formatted(messages, exit, rest);
    }

    private static String status(boolean passed) {
        return ", \"smart_status\": {\"passed\": " + passed + "}";
    }

    private static String attributes(int sectors, String failed, int value) {
        return """
            , "ata_smart_attributes": {"table": [{"id": 5, "name": "Reallocated_Sector_Ct",\
             "value": %d, "worst": %d, "thresh": 5, "when_failed": "%s",\
             "flags": {"prefailure": true}, "raw": {"value": %d}}]}"""
                .formatted(value, value, failed, sectors);
    }
}
