package dev.slipway.agent.qemu;

import dev.slipway.agent.refusal.Code;
import dev.slipway.agent.refusal.RefusedException;
import dev.slipway.agent.tool.Tool;
import dev.slipway.agent.tool.Tools;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// The programs that a host started and has not asked after since they ended. The number of one is ours, and leads to no process of the guest.
final class StartedPrograms {
    private static final int MOST = 64;

    private final Tools tools;
    private final OutputRoom room = new OutputRoom();
    private final Map<Long, StartedProgram> started = new LinkedHashMap<>();
    private long last = 1_000;

    StartedPrograms(Tools tools) {
        this.tools = tools;
    }

    /// @param heard whether what it says is kept
    /// @return its number
    /// @throws RefusedException with `busy` where too many run
    long start(Tool tool, boolean heard) throws RefusedException {
        if (started.size() >= MOST) {
            forgetOneThatEnded();
        }
        var program = heard ? StartedProgram.heard(tool, room) : StartedProgram.silent(tool, room);
        started.put(++last, program);
        Thread.ofVirtual().name("guest-exec " + last).start(() -> program.run(tools));
        return last;
    }

    private void forgetOneThatEnded() throws RefusedException {
        var ended =
                started.entrySet().stream()
                        .filter(entry -> entry.getValue().ended().isDone())
                        .map(Map.Entry::getKey)
                        .findFirst();
        forget(ended.orElseThrow(() -> new RefusedException(Code.BUSY, "guest-exec")));
    }

    Optional<StartedProgram> numbered(long number) {
        return Optional.ofNullable(started.get(number));
    }

    /// One that ended.
    void forget(long number) {
        Optional.ofNullable(started.remove(number)).ifPresent(StartedProgram::forget);
    }
}
