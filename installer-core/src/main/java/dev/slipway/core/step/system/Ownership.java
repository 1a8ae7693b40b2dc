package dev.slipway.core.step.system;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/// How files are given away.
interface Ownership {
    /// @return whether this user may do that
    boolean give(Path file, Owner owner) throws IOException;

    static Ownership ofThisSystem() {
        return Ownership::giveReally;
    }

    /// Only root may give files away; what already is so is no question of rights.
    private static boolean giveReally(Path file, Owner owner) throws IOException {
        if (Owner.of(file).equals(owner)) {
            return true;
        }
        if (!isRoot()) {
            return false;
        }
        Files.setAttribute(file, "unix:uid", owner.user(), LinkOption.NOFOLLOW_LINKS);
        Files.setAttribute(file, "unix:gid", owner.group(), LinkOption.NOFOLLOW_LINKS);
        return true;
    }

    /// The kernel gives this folder to whoever the process runs as.
    private static boolean isRoot() throws IOException {
        return id(Path.of("/proc/self/task"), "unix:uid") == 0;
    }

    static int id(Path file, String attribute) throws IOException {
        return (int) Files.getAttribute(file, attribute, LinkOption.NOFOLLOW_LINKS);
    }
}
