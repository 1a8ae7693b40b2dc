package dev.slipway.agent.cli;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;

/// What was said when the agent was started.
///
/// @param wrong the word that means nothing; empty where all of them do
record Arguments(
        Task task,
        boolean debug,
        Optional<Path> device,
        Optional<Path> file,
        Optional<String> wrong) {
    enum Task {
        RUN,
        DIAGNOSE,
        /// As a service of Windows.
        SERVICE,
        INSTALL_SERVICE,
        REMOVE_SERVICE,
        HELP,
        VERSION
    }

    static Arguments of(List<String> words) {
        var arguments =
                new Arguments(
                        Task.RUN, false, Optional.empty(), Optional.empty(), Optional.empty());
        var left = new ArrayDeque<>(words);
        while (!left.isEmpty() && arguments.wrong.isEmpty()) {
            arguments = arguments.and(left.remove(), left);
        }
        return arguments;
    }

    private Arguments and(String word, Queue<String> left) {
        return switch (word) {
            case "--debug" -> new Arguments(task, true, device, file, wrong);
            case "--diagnose" -> doing(Task.DIAGNOSE);
            case "--service" -> doing(Task.SERVICE);
            case "--install-service" -> doing(Task.INSTALL_SERVICE);
            case "--remove-service" -> doing(Task.REMOVE_SERVICE);
            case "--help", "-h" -> doing(Task.HELP);
            case "--version" -> doing(Task.VERSION);
            case "--device" -> new Arguments(task, debug, path(left), file, missing(word, left));
            case "--config" -> new Arguments(task, debug, device, path(left), missing(word, left));
            default -> new Arguments(task, debug, device, file, Optional.of(word));
        };
    }

    private Arguments doing(Task other) {
        return new Arguments(other, debug, device, file, wrong);
    }

    private static Optional<Path> path(Queue<String> left) {
        return Optional.ofNullable(left.peek()).map(Path::of);
    }

    /// Takes the value away, if there is one.
    private static Optional<String> missing(String word, Queue<String> left) {
        return left.poll() == null ? Optional.of(word) : Optional.empty();
    }
}
