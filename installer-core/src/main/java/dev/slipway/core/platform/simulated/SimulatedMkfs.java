package dev.slipway.core.platform.simulated;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;

/// mkfs.vfat(8) and fsck.vfat(8) of dosfstools.
final class SimulatedMkfs implements SimulatedTool {
    private static final Syntax MAKE = Syntax.of("F: n: i: s: S: v I");
    private static final Syntax CHECK = Syntax.of("n a y p v V");

    private final SimulatedMachineState state;

    SimulatedMkfs(SimulatedMachineState state) {
        this.state = state;
    }

    @Override
    public String run(String tool, List<String> argv) throws Refusal {
        return tool.startsWith("mkfs")
                ? make(MAKE.parse(tool, argv))
                : check(CHECK.parse(tool, argv));
    }

    private String make(Arguments arguments) throws Refusal {
        var path = arguments.operand();
        var device =
                state.device(path, 1, "mkfs.vfat: unable to open %s: No such file or directory");
        if (state.busy(device.name())) {
            throw new Refusal(1, "mkfs.vfat: " + path + " contains a mounted filesystem.");
        }
        var label = arguments.value("n", "");
        if (label.length() > 11) {
            throw new Refusal(1, "mkfs.vfat: Label can be no longer than 11 characters");
        }
        var signature = new Signature("vfat", label, volumeId(arguments.value("i", "")), "");
        state.change(device.disk().with(device.partition(), List.of(signature)));
        new Labels(state).forget();
        new SimulatedMounts(state).format(device.name());
        return "mkfs.fat 4.2 (2021-01-31)\n";
    }

    /// `1234ABCD` as blkid writes it: `1234-ABCD`.
    private static String volumeId(String given) throws Refusal {
        var random = "%08X".formatted(ThreadLocalRandom.current().nextInt());
        var id = given.isEmpty() ? random : given.toUpperCase(Locale.ROOT);
        if (!id.matches("[0-9A-F]{1,8}")) {
            throw new Refusal(1, "mkfs.vfat: Volume ID must be a hexadecimal number");
        }
        var padded = "0".repeat(8 - id.length()) + id;
        return padded.substring(0, 4) + "-" + padded.substring(4);
    }

    private String check(Arguments arguments) throws Refusal {
        var path = arguments.operand();
        var device = state.device(path, 6, "open: No such file or directory: %s");
        if (device.signatures().stream().noneMatch(s -> s.kind().equals("vfat"))) {
            throw new Refusal(1, "Logical sector size is zero.");
        }
        return "fsck.fat 4.2 (2021-01-31)\n" + path + ": 0 files\n";
    }
}
