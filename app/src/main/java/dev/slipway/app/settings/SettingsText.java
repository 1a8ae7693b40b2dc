package dev.slipway.app.settings;

import dev.slipway.app.dialogue.Choice;
import dev.slipway.app.dialogue.Dialogue;
import dev.slipway.app.dialogue.Leaving;
import dev.slipway.app.dialogue.Refusal;
import java.util.Arrays;

/// The settings, in text: the language, from the next start on. Colours and sizes are those of the terminal.
public final class SettingsText {
    private final SettingsViewModel model;
    private final Dialogue dialogue;

    public SettingsText(SettingsViewModel model, Dialogue dialogue) {
        this.model = model;
        this.dialogue = dialogue;
        model.said().subscribe(dialogue::say);
        model.activity().trouble().subscribe(it -> it.ifPresent(now -> dialogue.say(now.what())));
    }

    /// That leads here from a page.
    public Choice choice() {
        return Choice.of(dialogue.words("text.language"), this::ask);
    }

    private void ask() throws InterruptedException, Leaving, Refusal {
        var words = new LanguageWords(dialogue.messages());
        dialogue.say(
                dialogue.words(
                        "text.language.now", words.of(model.settings().getValue().language())));
        dialogue.pick(dialogue.words("text.language"), Arrays.asList(Language.values()), words::of)
                .ifPresent(chosen -> model.choose(settings -> settings.with(chosen)));
        dialogue.work(() -> model.activity().waiting().get().isEmpty(), model.activity()::cancel);
    }
}
