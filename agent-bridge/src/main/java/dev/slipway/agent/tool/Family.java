package dev.slipway.agent.tool;

import dev.slipway.agent.log.Log;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/// The processes that came of one program, those included whose parent is gone: they are in its session, or carry its
/// mark in their environment. What leaves both on purpose, as a service that systemd starts does, is no longer of it.
final class Family {
    static final String MARK = "SLIPWAY_AGENT_COMMAND";

    private static final Logger LOG = new Log(Family.class);
    private static final Duration POLITE = Duration.ofSeconds(2);
    private static final Duration DYING = Duration.ofSeconds(2);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(5);

    /// What forks faster than it is killed is given up after so many rounds, and said in the log.
    private static final int ROUNDS = 10;

    private static final AtomicLong LAST = new AtomicLong(System.nanoTime());

    private final Process leader;
    private final String mark;

    Family(Process leader, String mark) {
        this.leader = leader;
        this.mark = mark;
    }

    /// Another for each program. It need not be secret: who carries that of another dies with it.
    static String mark() {
        return ProcessHandle.current().pid() + "-" + LAST.incrementAndGet();
    }

    /// Asks all of it to end, and kills what has not within two seconds.
    void end() throws InterruptedException {
        var members = members();
        members.forEach(ProcessHandle::destroy);
        awaitDeath(members, POLITE);
        kill();
    }

    void kill() {
        var left = members();
        for (var round = 0; !left.isEmpty() && round < ROUNDS; round++) {
            left.forEach(ProcessHandle::destroyForcibly);
            quietlyAwaitDeath(left);
            left = members();
        }
        if (!left.isEmpty()) {
            LOG.log(Level.WARNING, "{0} processes of a command do not die", left.size());
        }
    }

    private void quietlyAwaitDeath(List<ProcessHandle> members) {
        try {
            awaitDeath(members, DYING);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /// By looking: of what is dead and waits for a parent that never asks, nobody is told.
    private static void awaitDeath(List<ProcessHandle> members, Duration time)
            throws InterruptedException {
        var deadline = System.nanoTime() + time.toNanos();
        while (members.stream().anyMatch(Family::lives) && System.nanoTime() < deadline) {
            Thread.sleep(LOOK_AGAIN);
        }
    }

    private static boolean lives(ProcessHandle process) {
        return process.isAlive() && state(process) != 'Z';
    }

    /// Without what is dead already and only waits for its parent to notice.
    private List<ProcessHandle> members() {
        var strays = ProcessHandle.allProcesses().filter(each -> inSession(each) || marked(each));
        return Stream.concat(
                        Stream.concat(Stream.of(leader.toHandle()), leader.descendants()), strays)
                .distinct()
                .filter(Family::lives)
                .toList();
    }

    /// The number of a session is free for others only when all of it are gone.
    private boolean inSession(ProcessHandle process) {
        var fields = afterName(process);
        return fields.length > 3 && fields[3].equals(Long.toString(leader.pid()));
    }

    private boolean marked(ProcessHandle process) {
        return read(process, "environ").contains(MARK + "=" + mark + "\0");
    }

    private static char state(ProcessHandle process) {
        var fields = afterName(process);
        return fields.length == 0 || fields[0].isEmpty() ? '?' : fields[0].charAt(0);
    }

    /// The fields of `/proc/PID/stat` from the state on: the name before them may hold anything, `)` included.
    private static String[] afterName(ProcessHandle process) {
        var stat = read(process, "stat");
        return stat.substring(stat.lastIndexOf(')') + 1).strip().split(" ");
    }

    private static String read(ProcessHandle process, String file) {
        try {
            var bytes = Files.readAllBytes(Path.of("/proc", Long.toString(process.pid()), file));
            return new String(bytes, StandardCharsets.ISO_8859_1);
        } catch (IOException _) {
            return ""; // it ended meanwhile, or is another user's and so not ours
        }
    }
}
