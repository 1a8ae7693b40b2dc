package dev.slipway.core.cli;

import dev.slipway.core.config.IpAddress;
import dev.slipway.core.config.IpPrefix;
import dev.slipway.core.config.LiveSettings.FallbackNetwork;
import dev.slipway.core.config.Problem;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Asks, line by line, for what a live system gets where nobody gives it an address. Each answer is checked by the rules of the
/// live settings, and asked for again; an empty one, or the end, leaves it out.
record NetworkQuestions(BufferedReader answers, Screen screen) {
    /// Longer than any answer: it is somebody at a keyboard.
    private static final int LONGEST = 256;

    /// @return empty where no address was given
    Optional<FallbackNetwork> ask() {
        return asked("live.network.address", IpPrefix::problem)
                .map(
                        address ->
                                new FallbackNetwork(
                                        Optional.empty(),
                                        address,
                                        asked("live.network.gateway", IpAddress::problem),
                                        asked("live.network.nameserver", IpAddress::problem)
                                                .stream()
                                                .toList()));
    }

    /// @return empty where none of them was chosen
    Optional<String> link(List<String> links) {
        var all = String.join(", ", links);
        screen.say("live.network.link", all);
        return answer().filter(links::contains);
    }

    private Optional<String> asked(String question, Function<String, Optional<Problem>> rule) {
        while (true) {
            screen.say(question);
            var answer = answer();
            var problem = answer.flatMap(rule);
            if (problem.isEmpty()) {
                return answer;
            }
            screen.line(problem.get().remedy());
        }
    }

    private Optional<String> answer() {
        try {
            return Optional.ofNullable(answers.readLine())
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && line.length() <= LONGEST);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
