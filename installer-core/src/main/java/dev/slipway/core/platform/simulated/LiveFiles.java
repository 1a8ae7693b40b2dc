package dev.slipway.core.platform.simulated;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/// The files of the live system that an installation reads: a simulated machine has others than ours.
///
/// @param folder of the simulated machine
record LiveFiles(Path folder) {
    private static final Map<String, String> TEXTS =
            Map.of(
                    "/proc/cmdline",
                    "BOOT_IMAGE=/slipway/vmlinuz console=tty0 console=ttyS0 quiet\n",
                    "/usr/lib/systemd/boot/efi/systemd-bootx64.efi",
                    "simulated systemd-boot\n");

    String text(String path) throws Refusal {
        var text = TEXTS.get(path);
        if (text == null) {
            throw new Refusal(1, path + ": No such file or directory");
        }
        return text;
    }

    void copy(String from, Path to) throws Refusal, IOException {
        if (!to.normalize().startsWith(folder)) {
            throw new Refusal(1, "cp: cannot create '" + to + "': not in the simulated machine");
        }
        Files.writeString(to, text(from));
    }
}
