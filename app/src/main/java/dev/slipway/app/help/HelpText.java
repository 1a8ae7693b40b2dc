package dev.slipway.app.help;

import dev.slipway.app.dialogue.Choice;
import dev.slipway.app.dialogue.Dialogue;
import java.util.List;
import java.util.function.Supplier;

/// The help for the page that is shown, in text; without the keys of the window.
public record HelpText(Supplier<Help> help, Dialogue dialogue) {
    /// That leads here from any page.
    public Choice choice() {
        return Choice.of(dialogue.words("text.help"), () -> dialogue.page(lines()));
    }

    private List<String> lines() {
        var now = help.get();
        return List.of(
                dialogue.words("text.head", dialogue.words("help.decides")),
                now.decides(),
                dialogue.words("text.head", dialogue.words("help.next")),
                now.next(),
                dialogue.words("text.start"));
    }
}
