package dev.slipway.agent.look;

import java.util.Optional;

/// A process at one moment.
///
/// @param ticks of processor time since it was started
/// @param started in ticks since [Processes#epoch]
/// @param memory resident, in KiB
public record ProcessLine(
        long pid, long parent, String name, char state, long ticks, long started, long memory) {
    /// Ticks in a second: what the kernel counts in is hidden from programs, on every architecture that we run on.
    public static final int TICKS = 100;

    /// Empty for what is no such line.
    ///
    /// @param page in KiB
    static Optional<ProcessLine> of(String stat, long page) {
        var opened = stat.indexOf('(');
        var closed = stat.lastIndexOf(')');
        if (opened < 1 || stat.length() < closed + 3) {
            return Optional.empty();
        }
        var behind = closed + 2;
        return Optional.of(
                new ProcessLine(
                        Long.parseLong(stat, 0, opened - 1, 10),
                        number(stat, behind, 1),
                        stat.substring(opened + 1, closed),
                        stat.charAt(behind),
                        number(stat, behind, 11) + number(stat, behind, 12),
                        number(stat, behind, 19),
                        number(stat, behind, 21) * page));
    }

    private static long number(String stat, int behind, int word) {
        return Long.parseLong(Words.at(stat, behind, word));
    }

    /// The same process, also after its number went to another.
    public String identity() {
        return pid + "." + started;
    }

    public String status() {
        return switch (state) {
            case 'R' -> "Running";
            case 'S' -> "Sleeping";
            case 'D' -> "UninterruptibleDiskSleep";
            case 'Z' -> "Zombie";
            case 'T', 't' -> "Stopped";
            case 'I' -> "Idle";
            default -> "Unknown";
        };
    }
}
