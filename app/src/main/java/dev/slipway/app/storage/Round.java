package dev.slipway.app.storage;

import dev.slipway.app.dialogue.Choice;
import dev.slipway.app.dialogue.Dialogue;
import dev.slipway.app.dialogue.Leaving;
import dev.slipway.app.dialogue.Refusal;
import dev.slipway.app.form.FormField;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// A list of things to do, which is asked again after each of them, until Enter alone leads back.
record Round(Dialogue dialogue) {
    private static final String EMPTIES = "-";

    /// @param offered anew each time
    void go(String label, Supplier<List<Choice>> offered)
            throws InterruptedException, Leaving, Refusal {
        for (var picked = pick(label, offered); picked.isPresent(); picked = pick(label, offered)) {
            picked.get().act().run();
        }
    }

    private Optional<Choice> pick(String label, Supplier<List<Choice>> offered)
            throws InterruptedException, Leaving, Refusal {
        return dialogue.pick(label, offered.get(), Choice::label);
    }

    /// Properties, a line each; Enter alone leaves them as they are.
    void fillLines(String label, FormField field) throws InterruptedException, Leaving, Refusal {
        dialogue.say(dialogue.words("text.options.how"));
        field.text()
                .get()
                .lines()
                .map(it -> dialogue.words("text.keep", it))
                .forEach(dialogue::say);
        var lines = new ArrayList<String>();
        for (var line = dialogue.ask(label); !line.isBlank(); line = dialogue.ask(label)) {
            lines.add(line.strip());
        }
        if (!lines.isEmpty()) {
            lines.remove(EMPTIES);
            field.text().set(String.join("\n", lines));
            dialogue.say(field.shown().get());
        }
    }
}
