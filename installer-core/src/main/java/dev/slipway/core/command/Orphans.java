package dev.slipway.core.command;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;

/// Tools whose Slipway is gone: killed, it could not kill them, and they go on with what they were told.
public final class Orphans {
    static final String PARENT = "SLIPWAY_PARENT";

    private static final Logger LOG = System.getLogger(Orphans.class.getName());
    private static final Pattern MARK = Pattern.compile(PARENT + "=(\\d+):(\\d+)\0");
    private static final Duration DYING = Duration.ofSeconds(10);

    private Orphans() {}

    /// Who this process is, also after its number went to another: number and time of start.
    static String self() {
        var self = ProcessHandle.current();
        return self.pid() + ":" + started(self);
    }

    /// Kills them and waits until they are gone. Where there is no `/proc`, none are found.
    public static void end() throws InterruptedException {
        for (var orphan : ProcessHandle.allProcesses().filter(Orphans::orphaned).toList()) {
            LOG.log(Level.WARNING, "process {0} was left behind, and is killed", orphan.pid());
            orphan.destroyForcibly();
            awaitDeath(orphan);
        }
    }

    /// Bounded, because a process that hangs in the kernel cannot be killed.
    private static void awaitDeath(ProcessHandle orphan) throws InterruptedException {
        try {
            orphan.onExit().get(DYING.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            LOG.log(Level.ERROR, "process " + orphan.pid() + " does not die", e);
        }
    }

    private static boolean orphaned(ProcessHandle process) {
        try {
            var bytes = Files.readAllBytes(Path.of("/proc", "" + process.pid(), "environ"));
            var mark = MARK.matcher(new String(bytes, StandardCharsets.ISO_8859_1) + "\0");
            return mark.find() && gone(Long.parseLong(mark.group(1)), mark.group(2));
        } catch (IOException _) {
            return false; // it ended meanwhile, or is another user's and so not ours
        }
    }

    private static boolean gone(long pid, String start) {
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .filter(parent -> started(parent).equals(start))
                .isEmpty();
    }

    private static String started(ProcessHandle process) {
        return process.info()
                .startInstant()
                .map(Instant::toEpochMilli)
                .map(String::valueOf)
                .orElse("0");
    }
}
