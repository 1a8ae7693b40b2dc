package dev.slipway.agent.tool;

import dev.slipway.agent.refusal.RefusedException;

/// Runs programs.
public interface Tools {
    /// Waits for its end; a program that fails is no refusal.
    ///
    /// @throws RefusedException with `tool_missing`, or `bad_value` where its folder is none
    /// @throws InterruptedException where the caller is stopped: the program is killed first, and what it had
    ///     said until then is lost
    Ran run(Tool tool, Listener listener) throws RefusedException, InterruptedException;

    /// Whether there is such a program.
    boolean has(String program);

    default Ran run(Tool tool) throws RefusedException, InterruptedException {
        return run(tool, Listener.DEAF);
    }
}
