package dev.slipway.core.platform.simulated;

import dev.slipway.core.command.Feed;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.secret.Secret;
import java.io.IOException;
import java.util.List;

/// A tool, or a family of them, as far as an installation uses it.
interface SimulatedTool {
    /// @param arguments without the tool's own name
    /// @return what it writes to standard output
    String run(String tool, List<String> arguments) throws Refusal, IOException;

    /// For a tool that is told more on its standard input.
    default String run(String tool, List<String> arguments, Secret input)
            throws Refusal, IOException {
        return run(tool, arguments);
    }

    /// For a tool that reads much while it runs.
    default String run(String tool, List<String> arguments, Feed feed)
            throws Refusal, IOException, InstallException, InterruptedException {
        throw new Refusal(2, tool + ": nothing is read from standard input here");
    }
}
