package dev.slipway.core.platform.simulated;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// `grub-install` for BIOS: its modules and core image go to a mounted file system, its boot code to a disk
/// that has a BIOS boot partition, or the gap of an MBR.
final class SimulatedGrub implements SimulatedTool {
    private static final Syntax SYNTAX =
            Syntax.of(
                    "target: boot-directory: modules: no-floppy recheck force skip-fs-probe"
                            + " d/directory:");

    private final SimulatedMachineState state;

    SimulatedGrub(SimulatedMachineState state) {
        this.state = state;
    }

    @Override
    public String run(String tool, List<String> argv) throws Refusal, IOException {
        var arguments = SYNTAX.parse(tool, argv);
        var path = arguments.operand();
        if (!arguments.value("target", "").equals("i386-pc")) {
            throw new Refusal(1, "grub-install: error: unknown platform");
        }
        var device =
                state.device(path, 1, "grub-install: error: failed to get canonical path of `%s'.");
        refuseNoPlace(device.disk());
        write(Path.of(arguments.value("boot-directory", "/boot")));
        return "";
    }

    private static void refuseNoPlace(SimulatedDisk disk) throws Refusal {
        var fits =
                disk.table().stream()
                        .flatMap(table -> table.partitions().stream())
                        .anyMatch(partition -> partition.typeCode().equals("EF02"));
        if (disk.table().filter(table -> table.kind().equals("dos")).isPresent()) {
            return;
        }
        if (!fits) {
            throw new Refusal(
                    1,
                    "grub-install: warning: this GPT partition label contains no BIOS Boot"
                            + " Partition; embedding won't be possible.\n"
                            + "grub-install: error: will not proceed with blocklists.");
        }
    }

    private void write(Path bootDirectory) throws Refusal, IOException {
        if (!bootDirectory.startsWith(state.folder()) || !Files.isDirectory(bootDirectory)) {
            throw new Refusal(
                    1,
                    "grub-install: error: failed to get canonical path of `"
                            + bootDirectory
                            + "'.");
        }
        var modules = Files.createDirectories(bootDirectory.resolve("grub/i386-pc"));
        for (var file : List.of("core.img", "boot.img", "normal.mod", "part_gpt.mod", "fat.mod")) {
            Files.writeString(modules.resolve(file), "simulated " + file + "\n");
        }
    }
}
