package dev.slipway.core.command;

import dev.slipway.core.failure.InstallException;

/// Runs commands. A command that exits with anything but 0 (or what it was said to answer by), or not in time, is a
/// failure.
public interface Commands {
    /// Waits for its end.
    ///
    /// @throws InstallException with [dev.slipway.core.failure.ToolFailure.CommandFailed],
    ///     `CommandTimedOut` or `CommandMissing`
    /// @throws InterruptedException where the caller is cancelled: the command is killed first
    Output run(Command command) throws InstallException, InterruptedException;
}
