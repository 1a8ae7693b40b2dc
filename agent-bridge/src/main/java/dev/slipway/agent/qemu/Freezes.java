package dev.slipway.agent.qemu;

import dev.slipway.agent.json.Json;
import dev.slipway.agent.log.Log;
import dev.slipway.agent.look.Mount;
import dev.slipway.agent.look.Root;
import dev.slipway.agent.message.Fields;
import dev.slipway.agent.message.Pattern;
import dev.slipway.agent.refusal.Code;
import dev.slipway.agent.refusal.RefusedException;
import dev.slipway.agent.tool.Ran.End;
import dev.slipway.agent.tool.Tool;
import dev.slipway.agent.tool.Tools;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// File systems that are held still while their host copies their disks. They do not stay so for ever: a host that forgot
/// them, or an agent that ended meanwhile, would leave a guest that hangs.
final class Freezes {
    static final Duration LONGEST = Duration.ofMinutes(5);

    /// What a frozen guest still answers: nothing of it writes.
    static final Set<String> WHILE_FROZEN =
            Set.of(
                    "guest-sync",
                    "guest-sync-delimited",
                    "guest-ping",
                    "guest-info",
                    "guest-fsfreeze-status",
                    "guest-fsfreeze-thaw");

    private static final Logger LOG = new Log(Freezes.class);

    /// Others, such as ZFS, cannot be frozen from outside.
    private static final Set<String> CAN_BE =
            Set.of("ext2", "ext3", "ext4", "xfs", "btrfs", "f2fs");

    private final Root root;
    private final Tools tools;
    private final Duration longest;
    private final FrozenList list;
    private final Deque<String> frozen = new ArrayDeque<>();
    private Thread guard = Thread.ofVirtual().unstarted(() -> {});

    /// @param longest after which they are thawed whoever forgot them
    Freezes(Root root, Tools tools, Duration longest) {
        this.root = root;
        this.tools = tools;
        this.longest = longest;
        this.list = new FrozenList(root);
    }

    Map<String, Call> calls() {
        return Map.of(
                "guest-fsfreeze-status", _ -> Json.of(areFrozen() ? "frozen" : "thawed"),
                "guest-fsfreeze-freeze", _ -> freeze(mounted()),
                "guest-fsfreeze-freeze-list", arguments -> freeze(listed(arguments)),
                "guest-fsfreeze-thaw", _ -> Json.of(thaw()));
    }

    /// Thaws what an agent froze that ended since: nobody else would. One that was not frozen any more is none the worse for it.
    void begin() throws InterruptedException {
        try {
            for (var point : list.read()) {
                LOG.log(Level.WARNING, "frozen by an agent that ended: thawed: {0}", point);
                var _ = tools.run(unfreeze(point));
            }
            list.forget();
        } catch (IOException | RefusedException e) {
            LOG.log(Level.ERROR, "what was frozen may not be thawed", e);
        }
    }

    /// Thaws what is frozen: the agent is to end.
    void end() throws InterruptedException {
        try {
            var _ = thaw();
        } catch (RefusedException e) {
            LOG.log(Level.ERROR, "not thawed: {0}", e.refusal().words());
        }
    }

    private static Tool unfreeze(String point) {
        return Tool.of("fsfreeze", "--unfreeze", point);
    }

    synchronized boolean areFrozen() {
        return !frozen.isEmpty();
    }

    private List<String> mounted() throws RefusedException {
        try {
            return Mount.read(root).stream()
                    .filter(mount -> CAN_BE.contains(mount.type()))
                    .map(Mount::point)
                    .toList();
        } catch (IOException e) {
            throw new RefusedException(Code.UNREADABLE, "mounts");
        }
    }

    private List<String> listed(Fields arguments) throws RefusedException {
        var wanted = arguments.texts("mountpoints", Pattern.PATH);
        return arguments.has("mountpoints")
                ? mounted().stream().filter(wanted::contains).toList()
                : mounted();
    }

    /// Those that were mounted last come first, as they may lie in files of the others. All of them, or none.
    private synchronized Json freeze(List<String> points)
            throws RefusedException, InterruptedException {
        note(points);
        guard = Thread.ofVirtual().name("thaw").start(this::thawLater);
        for (var point : points.reversed()) {
            freeze(point);
        }
        return Json.of(points.size());
    }

    /// A program that was killed may have frozen it all the same.
    private void freeze(String point) throws RefusedException, InterruptedException {
        var ran = tools.run(Tool.of("fsfreeze", "--freeze", point));
        if (ran.well() || ran.end() == End.OUT_OF_TIME) {
            frozen.push(point);
        }
        if (!ran.well()) {
            var _ = thaw();
            throw new RefusedException(Code.TOOL_FAILED, ran.errors());
        }
    }

    /// Before the first is frozen: without it, nothing is.
    private void note(List<String> points) throws RefusedException {
        try {
            list.keep(points);
        } catch (IOException e) {
            throw new RefusedException(Code.UNWRITABLE, String.valueOf(e.getMessage()));
        }
    }

    private void thawLater() {
        try {
            Thread.sleep(longest);
            LOG.log(Level.WARNING, "frozen for {0}: thawed", longest);
            var _ = thaw();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } catch (RefusedException e) {
            LOG.log(Level.ERROR, "not thawed: {0}", e.refusal().words());
        }
    }

    /// What the kernel refuses to thaw was thawed by somebody else. One that does not end in time keeps none of the others frozen.
    ///
    /// @return how many were frozen
    /// @throws RefusedException with one that may be frozen still
    private synchronized int thaw() throws RefusedException, InterruptedException {
        var count = 0;
        for (var point : List.copyOf(frozen)) {
            var ran = tools.run(unfreeze(point));
            if (ran.end() == End.BY_ITSELF) {
                frozen.remove(point);
            }
            count += ran.well() ? 1 : 0;
        }
        requireThawed();
        forget();
        if (!Thread.currentThread().equals(guard)) {
            guard.interrupt();
        }
        return count;
    }

    private void requireThawed() throws RefusedException {
        if (areFrozen()) {
            throw new RefusedException(Code.UNWRITABLE, frozen.element());
        }
    }

    private void forget() {
        try {
            list.forget();
        } catch (IOException e) {
            LOG.log(Level.WARNING, "the next agent will thaw what is thawed", e);
        }
    }
}
