package dev.slipway.core.step.boot;

import dev.slipway.core.command.Command;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.step.site.TargetRoot;
import dev.slipway.core.step.site.Tools;
import java.nio.file.Path;

/// systemd-boot: the image's own, or that of the system that installs.
record EfiLoader(TargetRoot root) {
    private static final String FILE = "usr/lib/systemd/boot/efi/systemd-bootx64.efi";

    void put(Tools tools, Esp esp) throws InstallException, InterruptedException {
        var own = root.existing(FILE);
        if (own.isPresent()) {
            esp.copy(own.get(), EspFiles.EFI_LOADER);
        } else {
            tools.run(fromLive(esp.made(EspFiles.EFI_LOADER)));
            esp.written(EspFiles.EFI_LOADER);
        }
    }

    static Command fromLive(Path to) {
        return Command.of("cp", "/" + FILE, to.toString());
    }
}
