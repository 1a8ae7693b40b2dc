package dev.slipway.core.config;

import dev.slipway.core.kdl.Position;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Where each field stands in the text, and what is wrong with its form.
public final class Places {
    private final Map<String, Position> positions = new HashMap<>();
    private final List<Problem> problems = new ArrayList<>();

    void put(String field, Position position) {
        positions.put(field, position);
    }

    void complain(String field, Position position, Problem problem) {
        problems.add(problem.in(field).at(position));
    }

    /// The problems of form, and those of `values` that no problem of form explains: in the text's order.
    List<Problem> with(List<Problem> values) {
        var located = values.stream().filter(this::unexplained).map(this::located);
        return Stream.concat(problems.stream(), located).sorted(Problem.BY_POSITION).toList();
    }

    /// Problems that were found without the text, each with the place of its field: in the text's order, those
    /// of no field behind.
    public List<Problem> locate(List<Problem> found) {
        return found.stream().map(this::located).sorted(Problem.BY_POSITION).toList();
    }

    private Problem located(Problem problem) {
        return problem.field().isEmpty() ? problem : problem.at(position(problem.field()));
    }

    /// Of the field, or of the nearest around it.
    private Position position(String field) {
        for (var at = field; !at.isEmpty(); at = around(at)) {
            var position = positions.get(at);
            if (position != null) {
                return position;
            }
        }
        return new Position(1, 1);
    }

    private static String around(String field) {
        var end = Math.max(field.lastIndexOf('.'), field.lastIndexOf('['));
        return end < 0 ? "" : field.substring(0, end);
    }

    private boolean unexplained(Problem problem) {
        return problems.stream().noneMatch(form -> explains(form, problem.field()));
    }

    /// A value cannot be judged where its form is wrong, nor what is inside a node that is not there.
    private static boolean explains(Problem form, String field) {
        return field.equals(form.field())
                || (form.code().equals(Element.MISSING) && field.startsWith(form.field() + "."));
    }
}
