package dev.slipway.agent.action;

import dev.slipway.agent.json.Json;
import dev.slipway.agent.json.Json.Members;
import dev.slipway.agent.look.ProcessLine;
import dev.slipway.agent.look.Processes;
import dev.slipway.agent.message.Outcome;
import dev.slipway.agent.refusal.Code;
import dev.slipway.agent.refusal.RefusedException;
import java.io.IOException;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The processes of the guest: shown, and ended.
final class ProcessActions {
    /// What the use of processors is measured over.
    private static final Duration WHILE = Duration.ofMillis(250);

    private static final Duration DYING = Duration.ofSeconds(3);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(20);

    private final Processes processes;
    private final Vital vital;

    ProcessActions(Processes processes, Vital vital) {
        this.processes = processes;
        this.vital = vital;
    }

    /// @param percent of one processor
    private record Busy(ProcessLine line, double percent) {
        Members message() {
            return Json.members()
                    .with("pid", line.pid())
                    .with("parent_pid", line.parent())
                    .with("name", line.name())
                    .with("cpu_usage", percent)
                    .with("memory_kb", line.memory())
                    .with("status", line.status())
                    .done();
        }
    }

    Outcome list(int limit) throws RefusedException, InterruptedException {
        return said(measured(), Comparator.comparingLong(busy -> busy.line.pid()), limit);
    }

    Outcome top(int limit, boolean byMemory) throws RefusedException, InterruptedException {
        var order =
                byMemory
                        ? Comparator.<Busy>comparingLong(busy -> busy.line.memory())
                        : Comparator.comparingDouble(Busy::percent);
        return said(measured(), order.reversed(), limit);
    }

    /// Sorted before it is cut.
    private static Outcome said(List<Busy> all, Comparator<Busy> order, int limit) {
        return Outcome.of(
                Json.of(all.stream().sorted(order).limit(limit).map(Busy::message).toList()));
    }

    private List<ProcessLine> all() throws RefusedException {
        try {
            return processes.all();
        } catch (IOException e) {
            throw new RefusedException(Code.UNREADABLE, String.valueOf(e.getMessage()));
        }
    }

    private List<Busy> measured() throws RefusedException, InterruptedException {
        var before =
                all().stream()
                        .collect(Collectors.toMap(ProcessLine::identity, Function.identity()));
        var since = System.nanoTime();
        Thread.sleep(WHILE);
        var after = all();
        var seconds = (System.nanoTime() - since) / 1e9;
        return after.stream().map(line -> new Busy(line, percent(before, line, seconds))).toList();
    }

    /// All that a new process did, it did meanwhile.
    private static double percent(
            Map<String, ProcessLine> before, ProcessLine line, double seconds) {
        var old = before.get(line.identity());
        var ticks = line.ticks() - (old == null ? 0 : old.ticks());
        return 100.0 * ticks / ProcessLine.TICKS / seconds;
    }

    /// Asks it to end; where it does not within three seconds, kills it if that was asked for.
    Outcome kill(long pid, boolean force) throws RefusedException, InterruptedException {
        var line = processes.find(pid).orElseThrow(() -> missing(pid));
        if (vital.always(line) || (!force && vital.unlessForced(line))) {
            throw new RefusedException(Code.PROTECTED, pid + " " + line.name());
        }
        var process = ProcessHandle.of(pid).orElseThrow(() -> missing(pid));
        process.destroy();
        if (!gone(line) && force) {
            process.destroyForcibly();
        }
        if (!gone(line)) {
            throw new RefusedException(Code.STILL_ALIVE, Long.toString(pid));
        }
        return Outcome.of(
                Json.members()
                        .with("pid", pid)
                        .with("name", line.name())
                        .with("ended", true)
                        .done());
    }

    private static RefusedException missing(long pid) {
        return new RefusedException(Code.NOT_FOUND, Long.toString(pid));
    }

    private boolean gone(ProcessLine line) throws InterruptedException {
        var deadline = System.nanoTime() + DYING.toNanos();
        while (lives(line) && System.nanoTime() < deadline) {
            Thread.sleep(LOOK_AGAIN);
        }
        return !lives(line);
    }

    private boolean lives(ProcessLine line) {
        return processes
                .find(line.pid())
                .filter(now -> now.identity().equals(line.identity()) && now.state() != 'Z')
                .isPresent();
    }
}
