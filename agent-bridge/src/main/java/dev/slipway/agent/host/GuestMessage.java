package dev.slipway.agent.host;

import dev.slipway.agent.line.Bytes;
import dev.slipway.agent.message.StreamMessage;

/// What a guest says, as far as it matters here.
sealed interface GuestMessage {
    record Greeted(Greeting greeting) implements GuestMessage {}

    record Authenticated() implements GuestMessage {}

    /// @param body the line of another message
    record Signed(long sequence, String body, String mac) implements GuestMessage {}

    /// A part of a line that was too long, see `ChunkedFraming`.
    record Chunk(long message, long number, boolean last, boolean deflated, Bytes data)
            implements GuestMessage {}

    record Measured(GuestMetrics metrics) implements GuestMessage {}

    record KeepAlive(long sequence) implements GuestMessage {}

    record Pinged(long sequence) implements GuestMessage {}

    record Answered(CommandAnswer answer) implements GuestMessage {}

    record OfStream(StreamMessage message) implements GuestMessage {}

    /// Something of ours was not obeyed that was no command.
    record Refused(String code) implements GuestMessage {}

    /// What this host has no use for.
    record Other() implements GuestMessage {}
}
