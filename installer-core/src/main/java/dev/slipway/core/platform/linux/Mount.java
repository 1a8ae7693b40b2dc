package dev.slipway.core.platform.linux;

import dev.slipway.core.failure.InstallException;
import java.util.List;
import java.util.Set;

/// A line of `/proc/self/mountinfo` (proc_pid_mountinfo(5)).
///
/// @param device `MAJOR:MINOR`; made up for file systems that span disks
/// @param source what was mounted, such as `/dev/sda1`
record Mount(String device, String mountPoint, String type, String source) {
    private static final Set<String> OF_THE_MEDIUM =
            Set.of(
                    "/run/live/medium",
                    "/run/slipway/medium",
                    "/run/initramfs/live",
                    "/lib/live/mount/medium",
                    "/usb",
                    "/cdrom");
    private static final Set<String> READ_ONLY_TYPES = Set.of("squashfs", "iso9660", "erofs");

    /// Where people and desktops mount what they plug in.
    private static final List<String> PLUGGED_IN = List.of("/media/", "/run/media/", "/mnt/");

    static List<Mount> all(Roots roots) throws InstallException {
        return Roots.lines(roots.proc().resolve("self/mountinfo")).stream().map(Mount::of).toList();
    }

    /// `36 35 98:0 /mnt1 /mnt2 rw,noatime master:1 - ext3 /dev/root rw,errors=continue`
    static Mount of(String line) {
        var halves = line.split(" - ", 2);
        var first = halves[0].split(" ");
        var second = halves[1].split(" ");
        return new Mount(first[2], unescaped(first[4]), second[0], unescaped(second[1]));
    }

    private static String unescaped(String text) {
        return text.replace("\\040", " ").replace("\\011", "\t").replace("\\134", "\\");
    }

    /// Whether what runs now was started from it: the root's own image, or where live systems mount theirs.
    boolean ofTheMedium() {
        return OF_THE_MEDIUM.contains(mountPoint) || READ_ONLY_TYPES.contains(type);
    }

    /// Whether it may be a stick with images, or a share: not the root's own image.
    boolean mayHoldImages() {
        var below = mountPoint + "/";
        return OF_THE_MEDIUM.contains(mountPoint)
                || PLUGGED_IN.stream().anyMatch(below::startsWith);
    }
}
