package dev.slipway.core.command;

import java.time.Duration;
import java.util.List;

/// An external tool and its arguments: never a shell line, never with a secret in it.
///
/// @param input what is written to its standard input, secrets included; not printed, not logged
/// @param limit after which it and its descendants are killed
public record Command(List<String> argv, String input, Duration limit) {
    private static final Duration USUAL_LIMIT = Duration.ofSeconds(60);

    public Command {
        argv = List.copyOf(argv);
    }

    public static Command of(String... argv) {
        return new Command(List.of(argv), "", USUAL_LIMIT);
    }

    public static Command of(List<String> argv) {
        return new Command(argv, "", USUAL_LIMIT);
    }

    public Command within(Duration longer) {
        return new Command(argv, input, longer);
    }

    public Command saying(String secretInput) {
        return new Command(argv, secretInput, limit);
    }

    public String tool() {
        return argv.getFirst();
    }

    /// For people: quoted so that it could be pasted into a shell. Slipway itself runs [#argv].
    @Override
    public String toString() {
        return String.join(" ", argv.stream().map(Command::quoted).toList());
    }

    private static String quoted(String word) {
        return word.matches("[A-Za-z0-9_@%+=:,./-]+")
                ? word
                : "'" + word.replace("'", "'\\''") + "'";
    }
}
