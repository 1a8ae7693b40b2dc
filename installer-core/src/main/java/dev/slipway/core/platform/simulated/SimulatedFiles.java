package dev.slipway.core.platform.simulated;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// cp(1) and cat(1) of the few files that the system which installs has.
final class SimulatedFiles implements SimulatedTool {
    private static final Syntax NONE = Syntax.of("");
    private static final Map<String, String> FILES =
            Map.of(
                    "/proc/cmdline", "BOOT_IMAGE=/live/vmlinuz console=tty0 console=ttyS0 quiet\n",
                    "/usr/lib/systemd/boot/efi/systemd-bootx64.efi", "simulated systemd-boot\n");

    private final SimulatedMachineState state;

    SimulatedFiles(SimulatedMachineState state) {
        this.state = state;
    }

    @Override
    public String run(String tool, List<String> argv) throws Refusal, IOException {
        var arguments = NONE.parse(tool, argv);
        var text = FILES.get(arguments.operand(0));
        if (text == null) {
            throw new Refusal(
                    1, tool + ": " + arguments.operand(0) + ": No such file or directory");
        }
        if (tool.equals("cat")) {
            return text;
        }
        copy(text, Path.of(arguments.operand(1)));
        return "";
    }

    private void copy(String text, Path to) throws Refusal, IOException {
        if (!to.normalize().startsWith(state.folder())) {
            throw new Refusal(1, "cp: " + to + ": not in the simulated machine");
        }
        Files.writeString(to, text);
    }
}
