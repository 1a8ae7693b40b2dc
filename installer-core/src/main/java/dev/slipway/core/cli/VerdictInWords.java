package dev.slipway.core.cli;

import dev.slipway.core.check.Alternative;
import dev.slipway.core.check.Verdict;
import dev.slipway.core.config.Problem;
import dev.slipway.core.config.Problem.Severity;
import java.nio.file.Path;
import java.util.List;

/// What a check found, for people: errors first, then warnings, then notes; and what could be done instead.
///
/// @param errors where problems go; a layout to paste goes to `screen`
record VerdictInWords(Path file, Screen screen, Screen errors) {
    void say(Verdict verdict) {
        for (var severity : Severity.values()) {
            say(severity, verdict.problems());
        }
        if (verdict.problems().isEmpty()) {
            screen.say("check.good", file);
        } else if (verdict.problems().stream().allMatch(it -> it.severity() == Severity.NOTE)) {
            screen.say("check.goodButNotes", file);
        }
        if (!verdict.alternatives().isEmpty()) {
            screen.say("check.alternatives");
            verdict.alternatives().forEach(this::say);
        }
    }

    private void say(Severity severity, List<Problem> all) {
        var problems = all.stream().filter(problem -> problem.severity() == severity).toList();
        if (!problems.isEmpty()) {
            errors.say("check." + severity, problems.size());
            problems.forEach(this::say);
        }
    }

    private void say(Problem problem) {
        errors.line(
                ("  " + place(problem) + "  " + problem.code() + "  " + problem.field())
                        .stripTrailing());
        errors.line("      " + problem.cause());
        errors.line("      " + problem.remedy());
    }

    private String place(Problem problem) {
        return problem.line() == 0
                ? file + ""
                : file + ":" + problem.line() + ":" + problem.column();
    }

    private void say(Alternative alternative) {
        screen.say(
                "check.alternative",
                alternative.field(),
                alternative.layout(),
                String.join(" ", alternative.disks()),
                Screen.size(alternative.capacityBytes()),
                alternative.survives());
        alternative.kdl().lines().forEach(line -> screen.line("      " + line));
    }
}
