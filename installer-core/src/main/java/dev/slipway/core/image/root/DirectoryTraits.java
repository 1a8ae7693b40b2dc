package dev.slipway.core.image.root;

import static dev.slipway.core.image.root.Linux.*;

import dev.slipway.core.failure.InstallException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/// What directories are to look like when nothing is written into them any more: their times would not last, a
/// mode may keep us out, and a default access list would spread to what is made below.
final class DirectoryTraits {
    private static final int IMPLIED_MODE = 0755;
    private static final int READ_DIRECTORY = O_RDONLY | O_DIRECTORY | O_NOFOLLOW;

    private final Map<RawPath, Traits> described = new HashMap<>();
    private final Set<RawPath> implied = new HashSet<>();

    void describe(RawPath path, Traits traits) {
        described.put(path, traits);
    }

    /// Made because something is below it.
    void imply(RawPath path) {
        implied.add(path);
    }

    /// What is there now is not what was described.
    void forget(RawPath path) {
        described.keySet().removeIf(each -> each.equals(path) || each.isBelow(path));
        implied.removeIf(each -> each.equals(path) || each.isBelow(path));
    }

    /// Children first, for a parent's mode may keep us out.
    void give(Kernel kernel, int root, Shortfalls shortfalls) throws InstallException {
        implied.removeAll(described.keySet());
        for (var path : implied) {
            give(kernel, root, path, file -> Refusal.unless(kernel.mode(file, IMPLIED_MODE), path));
        }
        for (var path : described.keySet().stream().sorted((a, b) -> b.compareTo(a)).toList()) {
            var traits = java.util.Objects.requireNonNull(described.get(path));
            give(kernel, root, path, file -> traits.give(kernel, file, path, shortfalls));
        }
    }

    @FunctionalInterface
    private interface Gift {
        void to(int file) throws InstallException;
    }

    private static void give(Kernel kernel, int root, RawPath path, Gift gift)
            throws InstallException {
        var name = path.isRoot() ? new byte[] {'.'} : path.bytes();
        var file = kernel.openInside(root, name, READ_DIRECTORY);
        if (file == -ENOENT || file == -ENOTDIR || file == -ELOOP) {
            return;
        }
        Refusal.unless(file, path);
        try {
            gift.to(file);
        } finally {
            kernel.close(file);
        }
    }
}
