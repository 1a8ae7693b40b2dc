package dev.slipway.agent.action;

import dev.slipway.agent.look.ProcessLine;
import java.util.Set;

/// Which processes keep a guest running.
final class Vital {
    private static final long INIT = 1;
    private static final long KERNEL = 2;
    private static final Set<String> NAMES =
            Set.of(
                    "init",
                    "dbus-daemon",
                    "dbus-broker",
                    "sshd",
                    "agetty",
                    "udevd",
                    "elogind",
                    "login");

    private Vital() {}

    /// The first process, the kernel's own, and this one.
    static boolean always(ProcessLine line) {
        return line.pid() == INIT
                || line.pid() == KERNEL
                || line.parent() == KERNEL
                || line.pid() == ProcessHandle.current().pid();
    }

    static boolean unlessForced(ProcessLine line) {
        return line.name().startsWith("systemd") || NAMES.contains(line.name());
    }
}
