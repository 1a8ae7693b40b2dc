package dev.slipway.core.config;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Collects problems while rules are applied, and knows what has been seen before.
final class Findings {
    private final List<Problem> problems = new ArrayList<>();
    private final Map<String, String> seen = new HashMap<>();

    void add(String field, Problem problem) {
        problems.add(problem.in(field));
    }

    void add(String field, Optional<Problem> problem) {
        problem.ifPresent(each -> add(field, each));
    }

    /// Complains with `code` of the second and every further `essence` of a `kind`.
    ///
    /// @param object as written
    void unique(String field, String kind, String essence, String code, String object) {
        var first = seen.putIfAbsent(kind + " " + essence, field);
        if (first != null) {
            add(field, Problem.of(code, object, first));
        }
    }

    List<Problem> all() {
        return List.copyOf(problems);
    }
}
