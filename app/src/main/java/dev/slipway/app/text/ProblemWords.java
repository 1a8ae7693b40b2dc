package dev.slipway.app.text;

import dev.slipway.core.config.Problem;

/// What is wrong with a configuration, and what to do about it, as people read it.
public record ProblemWords(Messages messages) {
    public String of(Problem problem) {
        return messages.get(key(problem), problem.object(), problem.cause(), problem.remedy());
    }

    private static String key(Problem problem) {
        return switch (problem.severity()) {
            case ERROR -> "review.problem.error";
            case WARNING -> "review.problem.warning";
            case NOTE -> "review.problem.note";
        };
    }
}
