package dev.slipway.core.discovery;

import dev.slipway.core.failure.InstallException;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/// Looks for machines.
public interface Discovery {
    /// Asks the network again and again for as long as `limit` says, and tells of each answer, the same
    /// machine more than once if it answers more than once. Blocks; ends early when interrupted.
    void look(Duration limit, Consumer<FoundMachine> found)
            throws InstallException, InterruptedException;

    /// Why nobody answers, as far as this computer can tell: what is true of each of its interfaces. Blocks.
    List<TestedInterface> test() throws InstallException, InterruptedException;
}
