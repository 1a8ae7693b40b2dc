package dev.slipway.core.platform.illumos;

import dev.slipway.core.command.Command;
import dev.slipway.core.command.Commands;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.failure.ToolFailure.CommandFailed;
import java.util.List;
import java.util.Optional;

/// Tools that exit with a failure to say that they recognise nothing.
record Trial(Commands commands) {
    /// Empty where the tool says no. That it is missing or hangs is a failure as ever.
    Optional<List<String>> lines(String... argv) throws InstallException, InterruptedException {
        try {
            return Optional.of(commands.run(Command.of(argv)).lines());
        } catch (InstallException e) {
            if (e.failure() instanceof CommandFailed) {
                return Optional.empty();
            }
            throw e;
        }
    }
}
