package dev.slipway.agent.look;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// A `/proc` and `/sys` as a guest had them once, of which a test changes what it is about.
public final class RecordedRoot {
    private final Path folder;

    public RecordedRoot(Path folder) {
        this.folder = folder;
        file(
                "proc/stat",
                "cpu  100 0 100 700 100 0 0 0 0 0\ncpu0 60 0 40 350 50 0 0 0 0 0\ncpu1 40 0 60 350 50 0 0 0 0 0\nintr 1 2\nbtime 1700000000\n");
        file(
                "proc/meminfo",
                "MemTotal:        1000000 kB\nMemFree: 1 kB\nMemAvailable:     600000 kB\nSwapTotal:        200 kB\nSwapFree:         150 kB\n");
        file("proc/loadavg", "0.50 0.25 0.10 1/99 1234\n");
        file("proc/uptime", "3600.25 7000.00\n");
        file(
                "proc/self/mounts",
                "/dev/vda2 / ext4 rw 0 0\nproc /proc proc rw 0 0\n/dev/vda2 /again ext4 rw 0 0\nsrv:/x /nfs nfs rw 0 0\n/dev/vdb1 /mnt/with\\040space xfs rw 0 0\n");
        file(
                "proc/diskstats",
                " 254 0 vda 10 0 100 0 20 0 200 0 0 0 0\n 254 1 vda1 9 0 90 0 9 0 90 0 0 0 0\n 253 0 dm-0 5 0 5 0 5 0 5 0 0 0 0\n");
        file("sys/block/vda/size", "1000\n");
        file("sys/block/dm-0/size", "1000\n");
        file(
                "proc/net/dev",
                "Inter-|   Receive\n face |bytes\n    lo: 10 1 0 5 0 0 0 0 20 2 3 6 0 0 0 0\n");
        file("sys/class/net/lo/flags", "0x9\n");
        file("sys/class/net/lo/address", "00:00:00:00:00:00\n");
        file("run/utmp", "");
        file("proc/sys/kernel/osrelease", "6.1.0-test\n");
        file("proc/sys/kernel/version", "#1 SMP\n");
        file("proc/sys/kernel/hostname", "guest\n");
        file("proc/sys/kernel/random/boot_id", "11111111-2222-3333-4444-555555555555\n");
        file(
                "etc/os-release",
                "NAME=\"Debian GNU/Linux\"\n# a comment\nVERSION_ID=\"12\"\nPRETTY_NAME='Debian 12'\n");
        process(1, 0, "systemd", 'S', 100, 50);
        process(7, 1, "evil) R 9 9", 'R', 10, 2000);
    }

    public Root root() {
        return new Root(folder);
    }

    public Readings readings() {
        return new LinuxReadings(root());
    }

    public void file(String name, String text) {
        bytes(name, text.getBytes(StandardCharsets.UTF_8));
    }

    void bytes(String name, byte[] bytes) {
        try {
            var file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            Files.write(file, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void link(String name, String target) {
        try {
            var link = folder.resolve(name);
            Files.createDirectories(link.getParent());
            Files.createSymbolicLink(link, Path.of(target));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void without(String name) {
        try {
            Files.delete(folder.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// @param pages of 4 KiB
    public void process(long pid, long parent, String name, char state, long ticks, long pages) {
        file(
                "proc/" + pid + "/stat",
                pid
                        + " ("
                        + name
                        + ") "
                        + state
                        + " "
                        + parent
                        + " 1 1 0 -1 0 0 0 0 0 "
                        + ticks
                        + " 0 0 0 20 0 1 0 500 1000 "
                        + pages
                        + " 0\n");
    }
}
