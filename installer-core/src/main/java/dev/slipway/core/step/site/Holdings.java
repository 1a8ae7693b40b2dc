package dev.slipway.core.step.site;

import dev.slipway.core.command.Commands;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.failure.ToolFailure.CommandFailed;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/// What this installation has mounted, which arrays it has assembled and which pools it has created: the only
/// ones that it may unmount, stop and export. A pool of the same name that was there before is none of its
/// business.
public final class Holdings {
    private final Deque<Held> all = new ArrayDeque<>();

    private sealed interface Held {
        record Mounted(Path path) implements Held {}

        record Created(String pool) implements Held {}

        record Assembled(String device) implements Held {}
    }

    /// To be said before the mount is tried: one that was interrupted may be there all the same.
    public void mounting(Path path) {
        all.push(new Held.Mounted(path));
    }

    public void unmounted(Path path) {
        all.remove(new Held.Mounted(path));
    }

    /// To be said before it is tried, like [#mounting].
    public void creating(String pool) {
        all.push(new Held.Created(pool));
    }

    public boolean created(String pool) {
        return all.contains(new Held.Created(pool));
    }

    public void exported(String pool) {
        all.remove(new Held.Created(pool));
    }

    /// To be said before it is tried, like [#mounting].
    ///
    /// @param device `/dev/md/…`
    public void assembling(String device) {
        all.push(new Held.Assembled(device));
    }

    public void stopped(String device) {
        all.remove(new Held.Assembled(device));
    }

    /// Lets go of everything, the last first: it may lie in or on one before it. Tries all of it, whatever fails.
    ///
    /// @return what failed
    public List<InstallException> release(Commands commands) throws InterruptedException {
        var failures = new ArrayList<InstallException>();
        while (!all.isEmpty()) {
            try {
                release(commands, all.pop());
            } catch (InstallException e) {
                failures.add(e);
            }
        }
        return failures;
    }

    private static void release(Commands commands, Held held)
            throws InstallException, InterruptedException {
        switch (held) {
            case Held.Mounted(var path) -> unmount(commands, path);
            case Held.Created(var pool) -> export(commands, pool);
            case Held.Assembled(var device) -> stop(commands, device);
        }
    }

    /// One that was only about to be mounted, or is unmounted already, cannot be unmounted.
    private static void unmount(Commands commands, Path path)
            throws InstallException, InterruptedException {
        try {
            commands.run(Mounts.unmount(path));
        } catch (InstallException e) {
            if (!notMounted(commands, path)) {
                throw e;
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

    private static void export(Commands commands, String pool)
            throws InstallException, InterruptedException {
        if (Zpool.isAmong(commands.run(Zpool.names()), pool)) {
            commands.run(Zpool.export(pool));
        }
    }

    private static void stop(Commands commands, String device)
            throws InstallException, InterruptedException {
        if (commands.run(Arrays.running()).text().contains(" " + device + " ")) {
            commands.run(Arrays.stop(device));
        }
    }
}
