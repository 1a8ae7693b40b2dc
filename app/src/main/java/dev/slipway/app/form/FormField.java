package dev.slipway.app.form;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// A text that somebody types, and what is wrong with it now.
///
/// A field that nobody has touched yet complains to nobody: its problem counts, but is not shown under it.
public final class FormField {
    private final Rule rule;
    private final StringProperty text;
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper shown = new ReadOnlyStringWrapper("");

    public FormField(String initial, Rule rule) {
        this.rule = rule;
        this.text = new SimpleStringProperty(initial);
        check();
        shown.set("");
        text.subscribe((_, _) -> check());
    }

    public StringProperty text() {
        return text;
    }

    public String value() {
        return text.get().strip();
    }

    /// Empty when there is none.
    public ReadOnlyStringProperty problem() {
        return problem.getReadOnlyProperty();
    }

    /// The problem, once somebody has typed.
    public ReadOnlyStringProperty shown() {
        return shown.getReadOnlyProperty();
    }

    public boolean good() {
        return problem.get().isEmpty();
    }

    /// Looks again, for a rule that depends on more than this text.
    public void check() {
        problem.set(rule.problem(text.get()).orElse(""));
        shown.set(problem.get());
    }

    /// Back to before anybody typed.
    public void reset(String initial) {
        text.set(initial);
        check();
        shown.set("");
    }
}
