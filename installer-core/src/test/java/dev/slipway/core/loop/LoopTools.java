package dev.slipway.core.loop;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Assumptions;

/// What an installation on loop devices needs of the machine that runs the tests.
final class LoopTools {
    private LoopTools() {}

    /// Skips the test, and says why, where something is not there.
    static void assume(String... more) {
        Assumptions.assumeTrue(root(), "only root can attach loop devices");
        Assumptions.assumeTrue(
                Files.exists(Path.of("/dev/loop-control")), "the kernel has no loop devices");
        var usual =
                List.of(
                        "losetup",
                        "partx",
                        "sfdisk",
                        "sgdisk",
                        "wipefs",
                        "blkid",
                        "findmnt",
                        "grub-install",
                        "grub-fstest");
        for (var tool : usual) {
            Assumptions.assumeTrue(there(tool), tool + " is not installed");
        }
        for (var tool : more) {
            Assumptions.assumeTrue(there(tool), tool + " is not installed");
        }
    }

    private static boolean root() {
        return "root".equals(System.getProperty("user.name"));
    }

    private static boolean there(String tool) {
        return Arrays.stream("/usr/sbin:/usr/bin:/sbin:/bin".split(":"))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, tool)));
    }
}
