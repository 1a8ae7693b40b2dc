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
        if (opened < 1 || closed < opened) {
            return Optional.empty();
        }
        var words = stat.substring(closed + 1).strip().split(" ");
        return Optional.of(
                new ProcessLine(
                        Long.parseLong(stat.substring(0, opened).strip()),
                        Long.parseLong(words[1]),
                        stat.substring(opened + 1, closed),
                        words[0].charAt(0),
                        Long.parseLong(words[11]) + Long.parseLong(words[12]),
                        Long.parseLong(words[19]),
                        Long.parseLong(words[21]) * page));
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
