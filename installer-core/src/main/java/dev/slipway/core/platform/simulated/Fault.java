package dev.slipway.core.platform.simulated;

import dev.slipway.core.command.Command;
import java.util.Optional;

/// What goes wrong with a command, for tests.
public sealed interface Fault {
    /// The tool refuses and does nothing.
    record Refuses(int exit, String stderr) implements Fault {}

    /// The tool answers so, whatever it was asked.
    record Answers(int exit, String output) implements Fault {}

    /// The tool does its work, but does not end in time.
    record Hangs() implements Fault {}

    /// The tool does its work, and says something else about it.
    record Babbles(String output) implements Fault {}

    /// The tool is not there.
    record Missing() implements Fault {}

    /// Which command goes wrong.
    @FunctionalInterface
    interface Plan {
        /// @param number of the command since the platform was opened, from 1
        Optional<Fault> of(int number, Command command);

        static Plan none() {
            return (_, _) -> Optional.empty();
        }

        static Plan nth(int number, Fault fault) {
            return (n, _) -> n == number ? Optional.of(fault) : Optional.empty();
        }

        /// Each command whose words begin so: `zpool create`.
        static Plan of(String beginning, Fault fault) {
            return (_, command) ->
                    command.toString().startsWith(beginning)
                            ? Optional.of(fault)
                            : Optional.empty();
        }
    }
}
