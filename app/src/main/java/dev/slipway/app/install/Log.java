package dev.slipway.app.install;

import dev.slipway.core.event.InstallEvent.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// What the machine said of an installation, and which of it is shown: from a level on, and only what has a word in it.
///
/// Holds the latest [#LEAST] lines and up to [#SLACK] more, so that it need not forget at every line; the machine keeps
/// them all.
final class Log {
    static final int LEAST = 100_000;
    static final int SLACK = 10_000;

    private final List<LogLine> all = new ArrayList<>();
    private final ObservableList<LogLine> shown = FXCollections.observableArrayList();
    private final ObservableList<LogLine> view = FXCollections.unmodifiableObservableList(shown);
    private final ReadOnlyIntegerWrapper count = new ReadOnlyIntegerWrapper();
    private Level from = Level.DEBUG;
    private String sought = "";

    ObservableList<LogLine> shown() {
        return view;
    }

    /// Of all lines, shown or not.
    ReadOnlyIntegerProperty count() {
        return count.getReadOnlyProperty();
    }

    void clear() {
        all.clear();
        shown.clear();
        count.set(0);
    }

    void add(List<LogLine> lines) {
        all.addAll(lines);
        if (all.size() > LEAST + SLACK) {
            all.subList(0, all.size() - LEAST).clear();
            showAgain();
        } else {
            shown.addAll(lines.stream().filter(this::wanted).toList());
        }
        count.set(all.size());
    }

    void showFrom(Level level) {
        from = level;
        showAgain();
    }

    /// @param word in any case; everything has the empty one
    void seek(String word) {
        sought = word.strip().toLowerCase(Locale.ROOT);
        showAgain();
    }

    /// What is shown, a line each.
    String text() {
        var text = new StringBuilder();
        shown.forEach(line -> text.append(line.words()).append('\n'));
        return text.toString();
    }

    private void showAgain() {
        shown.setAll(all.stream().filter(this::wanted).toList());
    }

    private boolean wanted(LogLine line) {
        return line.level().compareTo(from) >= 0
                && (sought.isEmpty() || line.text().toLowerCase(Locale.ROOT).contains(sought));
    }
}
