package dev.slipway.app.install;

import dev.slipway.core.event.InstallEvent.Level;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// What the machine said of an installation, and which of it is shown: from a level on, and only what has a word in it.
///
/// Holds the latest [#MOST] lines; the machine keeps them all.
final class Log {
    static final int MOST = 100_000;

    private final ObservableList<LogLine> all = FXCollections.observableArrayList();
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
        shown.addAll(lines.stream().filter(this::wanted).toList());
        if (all.size() > MOST) {
            forget(all.size() - MOST);
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

    private void forget(int oldest) {
        var gone = all.subList(0, oldest).stream().filter(this::wanted).count();
        all.remove(0, oldest);
        shown.remove(0, (int) gone);
    }

    private void showAgain() {
        shown.setAll(all.stream().filter(this::wanted).toList());
    }

    private boolean wanted(LogLine line) {
        return line.level().compareTo(from) >= 0
                && (sought.isEmpty() || line.text().toLowerCase(Locale.ROOT).contains(sought));
    }
}
