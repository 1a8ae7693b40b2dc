package dev.slipway.core.platform.linux;

import dev.slipway.core.failure.Explanation;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.failure.ToolFailure.CommandFailed;
import dev.slipway.core.failure.ToolFailure.CommandMissing;
import dev.slipway.core.inventory.NotSeen;
import dev.slipway.core.inventory.NotSeen.NoAnswer;
import dev.slipway.core.inventory.NotSeen.NoTool;

/// What a tool that failed means for a look that nothing depends on.
final class Unanswered {
    private Unanswered() {}

    static NotSeen because(InstallException e) {
        return switch (e.failure()) {
            case CommandMissing(var tool) -> new NoTool(tool);
            case CommandFailed(_, _, var said) -> new NoAnswer(said.strip());
            default -> new NoAnswer(Explanation.of(e.failure()).what());
        };
    }
}
