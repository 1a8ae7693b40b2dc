package dev.slipway.core.step.site;

import dev.slipway.core.command.Commands;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.failure.ToolFailure.CommandFailed;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/// What this installation has mounted and which pools it has created: the only ones that it may unmount
/// and export. A pool of the same name that was there before is none of its business.
public final class Holdings {
    private final Deque<Path> mounts = new ArrayDeque<>();
    private final Deque<String> pools = new ArrayDeque<>();

    /// To be said before the mount is tried: one that was interrupted may be there all the same.
    public void mounting(Path path) {
        mounts.push(path);
    }

    public void unmounted(Path path) {
        mounts.remove(path);
    }

    /// To be said before it is tried, like [#mounting].
    public void creating(String pool) {
        pools.push(pool);
    }

    public boolean created(String pool) {
        return pools.contains(pool);
    }

    public void exported(String pool) {
        pools.remove(pool);
    }

    /// Lets go of everything, the last first; tries all of it, whatever fails.
    ///
    /// @return what failed
    public List<InstallException> release(Commands commands) throws InterruptedException {
        var failures = new ArrayList<InstallException>();
        while (!mounts.isEmpty()) {
            unmount(commands, mounts.pop(), failures);
        }
        if (!pools.isEmpty()) {
            exportAll(commands, failures);
        }
        return failures;
    }

    /// One that was only about to be mounted, or is unmounted already, cannot be unmounted.
    private static void unmount(Commands commands, Path path, List<InstallException> failures)
            throws InterruptedException {
        try {
            commands.run(Mounts.unmount(path));
        } catch (InstallException e) {
            if (!notMounted(commands, path)) {
                failures.add(e);
            }
        }
    }

    private static boolean notMounted(Commands commands, Path path) throws InterruptedException {
        try {
            commands.run(Mounts.isMountPoint(path));
            return false;
        } catch (InstallException e) {
            return e.failure() instanceof CommandFailed;
        }
    }

    private void exportAll(Commands commands, List<InstallException> failures)
            throws InterruptedException {
        try {
            var imported = commands.run(Zpool.names()).lines();
            while (!pools.isEmpty()) {
                var pool = pools.pop();
                if (imported.contains(pool)) {
                    export(commands, pool, failures);
                }
            }
        } catch (InstallException e) {
            failures.add(e);
        }
    }

    private static void export(Commands commands, String pool, List<InstallException> failures)
            throws InterruptedException {
        try {
            commands.run(Zpool.export(pool));
        } catch (InstallException e) {
            failures.add(e);
        }
    }
}
