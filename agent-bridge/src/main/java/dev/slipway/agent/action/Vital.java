package dev.slipway.agent.action;

import dev.slipway.agent.look.ProcessLine;
import java.util.Set;

/// Which processes keep a guest running.
///
/// @param parent of the kernel's own threads; such processes are never killed
/// @param numbers of those that are never killed
/// @param never the names of those that are never killed: without them the system stops at once
/// @param asked the names of those that are killed only where that is forced; an ending `*` stands for anything
record Vital(long parent, Set<Long> numbers, Set<String> never, Set<String> asked) {
    static final Vital OF_LINUX =
            new Vital(
                    2,
                    Set.of(1L, 2L),
                    Set.of(),
                    Set.of(
                            "systemd*",
                            "init",
                            "dbus-daemon",
                            "dbus-broker",
                            "sshd",
                            "agetty",
                            "udevd",
                            "elogind",
                            "login"));

    /// 0 is what idles and 4 the kernel; Windows stops where one of the named ones ends.
    static final Vital OF_WINDOWS =
            new Vital(
                    4,
                    Set.of(0L, 4L),
                    Set.of("smss.exe", "csrss.exe", "wininit.exe", "services.exe", "lsass.exe"),
                    Set.of("svchost.exe", "winlogon.exe", "dwm.exe", "explorer.exe", "sihost.exe"));

    /// Also this process itself.
    boolean always(ProcessLine line) {
        return numbers.contains(line.pid())
                || line.parent() == parent
                || never.contains(line.name())
                || line.pid() == ProcessHandle.current().pid();
    }

    boolean unlessForced(ProcessLine line) {
        return asked.stream().anyMatch(name -> matches(name, line.name()));
    }

    private static boolean matches(String name, String said) {
        return name.endsWith("*")
                ? said.startsWith(name.substring(0, name.length() - 1))
                : said.equals(name);
    }
}
