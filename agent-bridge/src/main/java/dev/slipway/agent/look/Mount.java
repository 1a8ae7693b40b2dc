package dev.slipway.agent.look;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A mounted file system that keeps something.
///
/// @param device a path, or the name of a dataset
public record Mount(String device, String point, String type) {
    private static final Set<String> ON_DISKS =
            Set.of(
                    "ext2",
                    "ext3",
                    "ext4",
                    "xfs",
                    "btrfs",
                    "zfs",
                    "vfat",
                    "exfat",
                    "ntfs3",
                    "f2fs",
                    "jfs",
                    "bcachefs",
                    "iso9660");
    private static final Pattern ESCAPE = Pattern.compile("\\\\([0-7]{3})");

    /// Local ones only: to ask a server that is gone would never end. What is mounted twice is there once.
    public static List<Mount> read(Root root) throws IOException {
        var mounts = new ArrayList<Mount>();
        var seen = new HashSet<String>();
        for (var line : root.lines("proc/self/mounts")) {
            var words = line.split(" ");
            if (ON_DISKS.contains(words[2]) && seen.add(words[0])) {
                mounts.add(new Mount(words[0], unescaped(words[1]), words[2]));
            }
        }
        return mounts;
    }

    /// Spaces, tabs, newlines and backslashes are written in octal.
    private static String unescaped(String text) {
        return ESCAPE.matcher(text)
                .replaceAll(match -> Matcher.quoteReplacement(character(match.group(1))));
    }

    private static String character(String octal) {
        return String.valueOf((char) Integer.parseInt(octal, 8));
    }
}
