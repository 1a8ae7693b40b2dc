package dev.slipway.core.command;

import dev.slipway.core.failure.InstallException;
import java.io.IOException;
import java.io.OutputStream;

/// What a command reads on its standard input while it runs.
public interface Feed {
    /// Writes all of it, on a thread of its own, which is interrupted when the command has ended badly. Where this
    /// fails, the command is killed before it can take the cut for the end.
    ///
    /// @throws IOException where the command takes no more
    void into(OutputStream in) throws IOException, InstallException, InterruptedException;

    /// Called on the thread that waits for the command, several times a second.
    ///
    /// @throws InterruptedException where the command must be stopped
    default void waited() throws InterruptedException {}
}
