package dev.slipway.core.check;

import dev.slipway.core.config.Problem;
import java.util.List;

/// What a check found, and what could be done instead.
///
/// @param problems none that [Problem#forbids] means that the configuration can be planned
/// @param alternatives where disks of a pool cannot be used: layouts without them, the safest first
public record Verdict(List<Problem> problems, List<Alternative> alternatives) {
    public Verdict {
        problems = List.copyOf(problems);
        alternatives = List.copyOf(alternatives);
    }

    public boolean forbids() {
        return problems.stream().anyMatch(Problem::forbids);
    }
}
