package dev.slipway.core.platform.simulated;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// blkid(8), for one device.
final class SimulatedBlkid implements SimulatedTool {
    private static final int NOTHING_FOUND = 2;
    private static final int AMBIVALENT = 8;
    private static final Syntax SYNTAX =
            Syntax.of("p/probe o/output: s/match-tag: c/cache-file: i/info");

    private final SimulatedMachineState state;

    SimulatedBlkid(SimulatedMachineState state) {
        this.state = state;
    }

    @Override
    public String run(String tool, List<String> argv) throws Refusal {
        var arguments = SYNTAX.parse(tool, argv);
        var path = arguments.operand();
        var tags =
                tags(
                        state.device(
                                path,
                                NOTHING_FOUND,
                                "blkid: error: %s: No such file or directory"));
        var wanted = arguments.values("match-tag");
        if (!wanted.isEmpty()) {
            tags.keySet().retainAll(wanted);
        }
        if (tags.isEmpty()) {
            throw new Refusal(NOTHING_FOUND, "");
        }
        return said(arguments.value("output", "full"), path, tags);
    }

    private static String said(String output, String path, Map<String, String> tags)
            throws Refusal {
        return switch (output) {
            case "value" -> lines(tags, "%2$s\n");
            case "export" -> "DEVNAME=" + path + "\n" + lines(tags, "%1$s=%2$s\n");
            case "full" -> path + ":" + lines(tags, " %1$s=\"%2$s\"") + "\n";
            default -> throw new Refusal(4, "blkid: unsupported output format " + output);
        };
    }

    private static String lines(Map<String, String> tags, String format) {
        return tags.entrySet().stream()
                .map(tag -> format.formatted(tag.getKey(), tag.getValue()))
                .collect(Collectors.joining());
    }

    private static Map<String, String> tags(SimulatedDevice device) throws Refusal {
        if (device.signatures().size() > 1) {
            throw new Refusal(AMBIVALENT, "blkid: ambivalent result detected");
        }
        var tags = new LinkedHashMap<String, String>();
        for (var signature : device.signatures()) {
            tags.put("LABEL", signature.label());
            tags.put("UUID", signature.uuid());
            tags.put("TYPE", signature.kind());
            tags.values().removeIf(String::isEmpty);
        }
        putTable(device, tags);
        return tags;
    }

    private static void putTable(SimulatedDevice device, Map<String, String> tags) {
        var table = device.disk().table();
        if (device.partition() == 0) {
            table.ifPresent(found -> tags.put("PTUUID", found.id()));
            table.ifPresent(found -> tags.put("PTTYPE", found.kind()));
        } else {
            table.flatMap(found -> found.partition(device.partition()))
                    .ifPresent(p -> tags.put("PART_ENTRY_NAME", p.name()));
        }
    }
}
