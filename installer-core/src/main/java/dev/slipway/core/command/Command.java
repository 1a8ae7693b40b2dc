package dev.slipway.core.command;

import dev.slipway.core.secret.Secret;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// An external tool and its arguments: never a shell line, never with a secret in it.
///
/// @param input what is written to its standard input, secrets included; not printed, not logged
/// @param limit after which it and its descendants are killed
/// @param answers the exit codes by which the tool answers a question; any other is a failure
/// @param feed what is written to its standard input instead, where that is more than fits into memory
public record Command(
        List<String> argv,
        Secret input,
        Duration limit,
        Set<Integer> answers,
        Optional<Feed> feed) {
    private static final Duration USUAL_LIMIT = Duration.ofSeconds(60);
    private static final Secret NOTHING = Secret.of("");

    public Command {
        argv = List.copyOf(argv);
        answers = Set.copyOf(answers);
    }

    public static Command of(String... argv) {
        return of(List.of(argv));
    }

    public static Command of(List<String> argv) {
        return new Command(argv, NOTHING, USUAL_LIMIT, Set.of(0), Optional.empty());
    }

    public Command within(Duration longer) {
        return new Command(argv, input, longer, answers, feed);
    }

    /// For tools that answer by their exit code: these are no failures, and [Output#exit] tells them apart.
    public Command answering(int... exits) {
        var all = IntStream.of(exits).boxed().collect(Collectors.toSet());
        return new Command(argv, input, limit, all, feed);
    }

    public Command saying(String input) {
        return saying(Secret.of(input));
    }

    public Command saying(Secret input) {
        return new Command(argv, input, limit, answers, feed);
    }

    public Command fed(Feed feed) {
        return new Command(argv, NOTHING, limit, answers, Optional.of(feed));
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
