package dev.slipway.core.step.system;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Fields with colons between them, the first of which is a name.
record Line(List<String> fields) {
    Line {
        fields = List.copyOf(fields);
        if (fields.stream().anyMatch(field -> field.matches("(?s).*[:\\n\\r].*"))) {
            throw new IllegalArgumentException("a field would be two");
        }
    }

    static Line of(String text) {
        return new Line(Arrays.asList(text.split(":", -1)));
    }

    /// Empty where the line is too short.
    String field(int index) {
        return index < fields.size() ? fields.get(index) : "";
    }

    /// @throws IOException where it is none: the file is damaged
    int number(int index) throws IOException {
        if (!field(index).matches("\\d{1,9}")) {
            throw new IOException("no number in the line of " + field(0));
        }
        return Integer.parseInt(field(index));
    }

    Line with(int index, String value) {
        var changed = new ArrayList<>(fields);
        changed.set(index, value);
        return new Line(changed);
    }

    /// With a member more in the list that a field is, if it is not there.
    Line including(int index, String member) {
        var members = new ArrayList<>(Arrays.asList(field(index).split(",")));
        members.removeIf(String::isEmpty);
        if (!members.contains(member)) {
            members.add(member);
        }
        return with(index, String.join(",", members));
    }

    @Override
    public String toString() {
        return String.join(":", fields);
    }
}
