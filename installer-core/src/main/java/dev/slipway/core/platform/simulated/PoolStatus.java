package dev.slipway.core.platform.simulated;

import dev.slipway.core.config.VdevKind;
import dev.slipway.core.platform.simulated.SimulatedPool.Members;
import java.util.EnumMap;
import java.util.Map;

/// A pool as `zpool status` shows it.
record PoolStatus(SimulatedMachineState state, SimulatedPool pool) {
    String text(Arguments arguments) {
        var lines = new StringBuilder(line(pool.name()));
        var seen = new EnumMap<VdevKind, Integer>(VdevKind.class);
        for (var vdev : pool.vdevs()) {
            lines.append(heading(vdev, seen));
            var indent = vdev.grouped() ? "    " : "  ";
            vdev.devices().forEach(name -> lines.append(line(indent + shown(name, arguments))));
        }
        return """
              pool: %s
             state: ONLINE
            config:

            \tNAME  STATE  READ WRITE CKSUM
            %s
            errors: No known data errors
            """
                .formatted(pool.name(), lines);
    }

    /// Mirrors and raidz have a name of their own and members below it; plain ones have at most a heading.
    private static String heading(Members vdev, Map<VdevKind, Integer> seen) {
        var word = vdev.kind().word();
        if (vdev.kind() == VdevKind.STRIPE) {
            return "";
        }
        var group = vdev.kind().holdsData() ? word : VdevKind.MIRROR.word();
        var name = line("  " + group + "-" + (seen.merge(vdev.kind(), 1, Integer::sum) - 1));
        var purpose = vdev.kind().holdsData() ? "" : "\t" + word + "s\n";
        return purpose + (vdev.grouped() ? name : "");
    }

    private static String line(String name) {
        return "\t" + name + "  ONLINE  0  0  0\n";
    }

    /// `-L` follows links, `-P` shows whole paths.
    private String shown(String name, Arguments arguments) {
        var path = arguments.has("L") ? "/dev/" + name : linked(name);
        return arguments.has("P") ? path : path.substring(path.lastIndexOf('/') + 1);
    }

    private String linked(String name) {
        var device = state.named(name);
        var part = device.partition() == 0 ? "" : "-part" + device.partition();
        return device.disk().disk().path() + part;
    }
}
