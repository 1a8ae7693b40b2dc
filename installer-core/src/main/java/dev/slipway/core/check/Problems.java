package dev.slipway.core.check;

import dev.slipway.core.config.Problem;
import dev.slipway.core.config.Problem.Severity;
import java.util.ArrayList;
import java.util.List;

/// Collects problems in words, each field's with one code once: `{0}` of a message is the object, then what the caller adds.
final class Problems {
    private final List<Problem> found = new ArrayList<>();

    void error(String code, String field, String object, Object... more) {
        add(Severity.ERROR, code, field, object, more);
    }

    void warning(String code, String field, String object, Object... more) {
        add(Severity.WARNING, code, field, object, more);
    }

    void note(String code, String field, String object, Object... more) {
        add(Severity.NOTE, code, field, object, more);
    }

    void addAll(List<Problem> others) {
        found.addAll(others);
    }

    List<Problem> found() {
        return List.copyOf(found);
    }

    private void add(Severity severity, String code, String field, String object, Object... more) {
        var arguments = new ArrayList<Object>(List.of(object));
        arguments.addAll(List.of(more));
        var cause = Words.of(code + ".cause", arguments);
        var remedy = Words.of(code + ".remedy", arguments);
        if (found.stream().noneMatch(it -> it.code().equals(code) && it.field().equals(field))) {
            found.add(new Problem(severity, code, field, 0, 0, object, cause, remedy));
        }
    }
}
