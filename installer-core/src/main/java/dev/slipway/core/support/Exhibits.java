package dev.slipway.core.support;

import dev.slipway.core.command.Command;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// What is taken along, in the order in which somebody would look at it. Keys, leases, codes and what was saved of disks
/// never are.
final class Exhibits {
    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final int LATEST = 5;
    private static final List<Path> SYSTEM =
            List.of(
                    Path.of("/etc/os-release"),
                    Path.of("/proc/version"),
                    Path.of("/proc/cmdline"),
                    Path.of("/proc/meminfo"),
                    Path.of("/proc/cpuinfo"),
                    Path.of("/proc/mdstat"));

    private final List<Exhibit> all = new ArrayList<>();

    /// @param settings files with what was asked for
    /// @param states where installations are kept
    static List<Exhibit> of(List<Path> settings, List<Path> states) {
        var exhibits = new Exhibits();
        settings.forEach(file -> exhibits.kept("settings", file));
        states.forEach(exhibits::installations);
        SYSTEM.forEach(file -> exhibits.kept("system", file));
        exhibits.commands();
        return List.copyOf(exhibits.all);
    }

    private void kept(String folder, Path file) {
        all.add(new Exhibit.Kept(folder + "/" + named(file), file));
    }

    /// Two files of the same name are told apart by where they were.
    private static String named(Path file) {
        return file.toString().replaceFirst("^/", "").replace('/', '_');
    }

    private void installations(Path state) {
        for (var own : latest(state.resolve("installations"))) {
            kept("installations", own.resolve("journal"));
            kept("installations", own.resolve("plan.json"));
        }
    }

    private static List<Path> latest(Path installations) {
        try (var own = Files.list(installations)) {
            return own.sorted(Comparator.reverseOrder()).limit(LATEST).toList();
        } catch (IOException _) {
            return List.of(); // none was begun
        }
    }

    private void commands() {
        asked("disks", "lsblk", "-O", "--json");
        asked("disk-ids", "ls", "-l", "/dev/disk/by-id");
        asked("mounts", "findmnt", "--json");
        asked("space", "df", "-h");
        asked("pools", "zpool", "status", "-v");
        asked("datasets", "zfs", "list", "-t", "all");
        asked("importable-pools", "zpool", "import");
        asked("arrays", "mdadm", "--detail", "--scan");
        asked("firmware-entries", "efibootmgr", "-v");
        asked("addresses", "ip", "-brief", "address");
        asked("links", "ip", "-statistics", "link");
        asked("routes", "ip", "route", "show", "table", "all");
        asked("listening", "ss", "-tulpn");
        asked("processes", "ps", "-eo", "pid,ppid,stat,rss,etime,comm");
        asked("failed-units", "systemctl", "--failed", "--no-pager");
        asked("clock", "timedatectl", "--no-pager");
        asked("kernel-log", "dmesg", "--ctime");
        asked("log", "journalctl", "--boot", "--no-pager", "--output=short-precise", "-n", "20000");
    }

    private void asked(String name, String... argv) {
        all.add(new Exhibit.Asked("asked/" + name + ".txt", Command.of(argv).within(LIMIT)));
    }
}
