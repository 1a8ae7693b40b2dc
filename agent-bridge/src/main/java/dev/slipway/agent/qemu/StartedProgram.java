package dev.slipway.agent.qemu;

import dev.slipway.agent.line.Bytes;
import dev.slipway.agent.refusal.RefusedException;
import dev.slipway.agent.tool.Ran;
import dev.slipway.agent.tool.Tool;
import dev.slipway.agent.tool.Tools;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/// A program that a host started, until it is asked what came of it.
final class StartedProgram {
    private static final int NOT_FOUND = 127;

    private final CompletableFuture<Ran> ended = new CompletableFuture<>();
    private final Tool tool;
    private final OutputRoom room;

    /// @param tool that keeps nothing of its output, or as much as the room has
    private StartedProgram(Tool tool, OutputRoom room) {
        this.tool = tool;
        this.room = room;
    }

    static StartedProgram silent(Tool tool, OutputRoom room) {
        return new StartedProgram(tool.keeping(0), room);
    }

    static StartedProgram heard(Tool tool, OutputRoom room) {
        return new StartedProgram(tool.keeping(room.take()), room);
    }

    /// Waits for its end.
    void run(Tools tools) {
        try {
            end(tools.run(tool));
        } catch (RefusedException e) {
            var why = Bytes.of(e.refusal().words());
            end(new Ran(NOT_FOUND, Ran.End.BY_ITSELF, Bytes.NONE, why, 0, Duration.ZERO));
        } catch (InterruptedException | RuntimeException e) {
            room.ended(tool.outputLimit(), 0);
            ended.completeExceptionally(e);
        }
    }

    private void end(Ran ran) {
        room.ended(tool.outputLimit(), kept(ran));
        ended.complete(ran);
    }

    private static long kept(Ran ran) {
        return (long) ran.out().length() + ran.err().length();
    }

    CompletableFuture<Ran> ended() {
        return ended;
    }

    /// Nobody will ask for it any more; to be said once it has ended.
    void forget() {
        if (!ended.isCompletedExceptionally()) {
            room.forgotten(kept(ended.resultNow()));
        }
    }
}
