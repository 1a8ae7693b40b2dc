package dev.slipway.core.step.system;

import dev.slipway.core.config.KeyboardConfiguration;
import dev.slipway.core.config.SystemConfiguration;
import java.io.IOException;

/// The keyboard of the console: where Debian looks for it by keyboard(5), and where systemd does.
record KeyboardFiles(RootFiles files) {
    private static final String VCONSOLE = "/etc/vconsole.conf";

    /// What console-setup made of the keyboard of the image; without it, it asks the file again.
    private static final String CACHED = "/etc/console-setup/cached_setup_keyboard.sh";

    void write(SystemConfiguration system) throws IOException {
        var keyboard = system.keyboard();
        if (keyboard.isPresent()) {
            write(keyboard.get());
        }
    }

    private void write(KeyboardConfiguration keyboard) throws IOException {
        files.write("/etc/default/keyboard", keyboard.defaults());
        if (files.exists(CACHED)) {
            files.delete(CACHED);
        }
        forSystemd(keyboard);
        if (!files.exists("/bin/setupcon")) {
            files.notes().add("keyboard", keyboard.layout());
        }
    }

    /// As Debian 13 has it: one file for both. Lines of the image's own may be about the font, too.
    private void forSystemd(KeyboardConfiguration keyboard) throws IOException {
        if (files.isFile(VCONSOLE) && files.target(VCONSOLE).isEmpty()) {
            files.notes().add("vconsole", keyboard.layout());
        } else {
            files.link(VCONSOLE, "default/keyboard");
        }
    }
}
