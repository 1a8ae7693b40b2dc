package dev.slipway.agent.message;

import dev.slipway.agent.line.Bytes;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What a host says.
public sealed interface HostMessage {
    /// The metrics, now.
    record MetricsWanted() implements HostMessage {}

    /// What an answer belongs to.
    sealed interface Wanted extends HostMessage {
        String id();
    }

    /// What is done on a thread of its own, and can be cancelled.
    sealed interface Command extends Wanted {}

    /// @param name of the action, as the host said it
    record SafeCommand(
            String id, String name, Action action, Optional<Duration> limit, boolean streamed)
            implements Command {}

    /// @param line for a shell
    /// @param shell one of those that the protocol knows; empty for the system's
    record UnsafeCommand(
            String id,
            String line,
            Optional<String> shell,
            Optional<Duration> limit,
            Optional<Path> folder,
            Map<String, String> environment,
            boolean streamed)
            implements Command {}

    /// Of a stream that one of both opened.
    record OfStream(StreamMessage message) implements HostMessage {}

    /// What the machine's own daemon would say to a question for machines on its network.
    record MachineWanted(String id) implements Command {}

    /// The answer to a `ping`. That it was heard is all that there is to it.
    record Pong() implements HostMessage {}

    record KeepAliveResponse(long sequence) implements HostMessage {}

    /// The first of our extensions, without which there are no others.
    ///
    /// @param session a name that the host keeps over its reconnects; ids of commands are told apart within it
    /// @param wants what of it the host can do
    /// @param chunk bytes that a line to this host may have; empty for no bound
    /// @param nonce hexadecimal; there where the host has a key
    /// @param id is answered with it, so that this answer is told from one that was on its way
    record Hello(
            String session,
            Set<Capability> wants,
            Optional<Integer> chunk,
            Optional<String> nonce,
            Optional<String> id)
            implements HostMessage {}

    /// The host's half of the proof.
    ///
    /// @param proof hexadecimal
    record Authenticate(String proof) implements HostMessage {}

    /// Another message, with a number that only grows and a code that only who has the key can make.
    ///
    /// @param body the line of that message
    /// @param mac hexadecimal
    record Signed(long sequence, String body, String mac) implements HostMessage {}

    /// @param command the id of the command that is to end
    record Cancel(String id, String command) implements Wanted {}

    record FileRead(String id, Path file, long offset, int length) implements Command {}

    /// A part of a file that arrives under another name.
    ///
    /// @param transfer what its parts have in common
    record FileWrite(String id, String transfer, Path file, long offset, Bytes bytes)
            implements Command {}

    /// The parts are all there: the file gets its name, if its digest is the one meant.
    ///
    /// @param digest SHA-256, hexadecimal
    record FileDone(String id, String transfer, Path file, String digest) implements Command {}
}
