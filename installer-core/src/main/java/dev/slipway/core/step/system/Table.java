package dev.slipway.core.step.system;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// A file of [Line]s, such as `/etc/passwd`, in its order.
record Table(List<Line> lines) {
    static Table of(String text) {
        return new Table(text.lines().map(Line::of).toList());
    }

    Optional<Line> line(String name) {
        return lines.stream().filter(line -> line.field(0).equals(name)).findFirst();
    }

    boolean has(int field, int number) {
        return lines.stream().anyMatch(line -> line.field(field).equals("" + number));
    }

    /// In the place of the line of the same name, or as the last.
    Table with(Line line) {
        var changed = new ArrayList<Line>();
        lines.forEach(old -> changed.add(old.field(0).equals(line.field(0)) ? line : old));
        if (line(line.field(0)).isEmpty()) {
            changed.add(line);
        }
        return new Table(changed);
    }

    /// Keeps the file's owner and mode.
    void write(String path, RootFiles files) throws IOException {
        files.rewrite(path, lines.stream().map(line -> line + "\n").collect(Collectors.joining()));
    }
}
