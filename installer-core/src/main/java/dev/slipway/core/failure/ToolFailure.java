package dev.slipway.core.failure;

import java.util.List;

/// An external tool, or the engine itself, did not do what it must.
public sealed interface ToolFailure extends Failure {
    /// `argv` never holds a secret; `stderrTail` are the tool's own last words.
    record CommandFailed(List<String> argv, int exit, String stderrTail) implements ToolFailure {}

    record CommandTimedOut(List<String> argv, long seconds) implements ToolFailure {}

    record CommandMissing(String tool) implements ToolFailure {}

    /// A tool exited well but said something that cannot be read.
    record OutputUnreadable(List<String> argv, String problem) implements ToolFailure {}

    /// A result read back is not what the plan says.
    record VerificationFailed(String object, String expected, String found)
            implements ToolFailure {}

    record FileUnusable(String path, String reason) implements ToolFailure {}

    record NotRoot(String act) implements ToolFailure {}

    /// The machine or its daemon stopped while it ran; found in the journal at the next start.
    ///
    /// @param step that ran then; empty if before the first
    record Interrupted(String step) implements ToolFailure {}

    record Cancelled() implements ToolFailure {}

    /// A bug of ours: what it was is in the exception's cause and in the log.
    record Unexpected(String where) implements ToolFailure {}
}
