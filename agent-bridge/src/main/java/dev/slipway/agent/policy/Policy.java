package dev.slipway.agent.policy;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/// What a host may ask of this guest, beside its metrics.
///
/// @param actions which safe commands
/// @param lines which command lines, word for word
/// @param anyLine every command line, with whatever folder, shell and variables the host wishes: the host is root here
/// @param readable folders from which files may be read
/// @param writable folders into which files may be written
public record Policy(
        Names actions,
        Set<String> lines,
        boolean anyLine,
        List<Path> readable,
        List<Path> writable) {
    /// Where there is no policy: the safe commands, and nothing else.
    public static final Policy USUAL = new Policy(Names.ALL, Set.of(), false, List.of(), List.of());

    /// Where the policy cannot be believed.
    public static final Policy NOTHING =
            new Policy(Names.NONE, Set.of(), false, List.of(), List.of());

    public Policy {
        lines = Set.copyOf(lines);
        readable = List.copyOf(readable);
        writable = List.copyOf(writable);
    }
}
