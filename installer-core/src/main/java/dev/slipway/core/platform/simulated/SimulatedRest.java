package dev.slipway.core.platform.simulated;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;

/// The small tools: sync, modprobe, zgenhostid, zdb, and what reads files of the live system.
final class SimulatedRest implements SimulatedTool {
    private static final Syntax NONE = Syntax.of("f");
    private static final Syntax HOST_ID = Syntax.of("f o:");
    private static final Syntax LABEL = Syntax.of("l");

    private final SimulatedMachineState state;

    SimulatedRest(SimulatedMachineState state) {
        this.state = state;
    }

    @Override
    public String run(String tool, List<String> argv) throws Refusal, IOException {
        return switch (tool) {
            case "zgenhostid" -> hostId(HOST_ID.parse(tool, argv));
            case "zdb" -> label(LABEL.parse(tool, argv));
            case "cat" -> new LiveFiles(state.folder()).text(NONE.parse(tool, argv).operand());
            case "cp" -> copy(NONE.parse(tool, argv));
            case "modprobe" -> module(NONE.parse(tool, argv).operand());
            default -> {
                NONE.parse(tool, argv);
                yield "";
            }
        };
    }

    private String copy(Arguments arguments) throws Refusal, IOException {
        new LiveFiles(state.folder()).copy(arguments.operand(0), Path.of(arguments.operand(1)));
        return "";
    }

    private static String module(String name) throws Refusal {
        if (!List.of("zfs", "vfat").contains(name)) {
            throw new Refusal(1, "modprobe: FATAL: Module " + name + " not found.");
        }
        return "";
    }

    /// Little endian, as the machines that we install are.
    private String hostId(Arguments arguments) throws Refusal, IOException {
        var id = arguments.operand().replaceFirst("^0x", "");
        if (!id.matches("[0-9a-f]{8}")) {
            throw new Refusal(1, "zgenhostid: hostid must be 8 hexadecimal digits");
        }
        var file = Path.of(arguments.value("o", state.folder().resolve("hostid").toString()));
        if (!file.normalize().startsWith(state.folder())) {
            throw new Refusal(1, file + ": not in the simulated machine");
        }
        var big = HexFormat.of().parseHex(id);
        Files.write(file, new byte[] {big[3], big[2], big[1], big[0]});
        return "";
    }

    private String label(Arguments arguments) throws Refusal {
        var path = arguments.operand();
        var device = state.device(path, 1, "cannot open '%s': No such file or directory");
        var member =
                device.signatures().stream().filter(s -> s.kind().equals(Labels.KIND)).findFirst();
        if (member.isEmpty()) {
            throw new Refusal(2, "failed to unpack label 0");
        }
        return label(member.get());
    }

    private String label(Signature member) {
        var pool =
                state.machine().pools().stream()
                        .filter(p -> p.guid().equals(member.uuid()))
                        .findFirst();
        var active = pool.filter(it -> !it.active()).isEmpty();
        return """
            ------------------------------------
            LABEL 0\s
            ------------------------------------
                version: 5000
                name: '%s'
                state: %d
                pool_guid: %s
                hostname: '%s'
            """
                .formatted(
                        member.label(),
                        active ? 0 : 1,
                        member.uuid(),
                        pool.map(SimulatedPool::host).orElse(""));
    }
}
