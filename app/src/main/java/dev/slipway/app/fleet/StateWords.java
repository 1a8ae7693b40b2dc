package dev.slipway.app.fleet;

import dev.slipway.app.shell.PageModel;
import dev.slipway.app.text.Trouble;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;

/// How a machine of the fleet stands with a page, in a line.
///
/// @param ready what is said where nothing is missing
public record StateWords(PageModel page, String ready) {
    /// What went wrong, else what is waited for, else what is missing.
    public ObservableValue<String> state() {
        return Bindings.createStringBinding(
                this::now, page.activity().trouble(), page.activity().waiting(), page.missing());
    }

    private String now() {
        var trouble = page.activity().trouble().getValue().map(Trouble::what).orElse("");
        return Stream.of(trouble, page.activity().waiting().get(), page.missing().get())
                .filter(said -> !said.isEmpty())
                .findFirst()
                .orElse(ready);
    }
}
