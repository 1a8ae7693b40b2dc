package dev.slipway.app.review;

import dev.slipway.app.dialogue.Choice;
import dev.slipway.app.dialogue.Dialogue;
import dev.slipway.app.dialogue.Leaving;
import dev.slipway.app.dialogue.Refusal;
import java.util.List;

/// Erasing the disks of all machines at once, in text: offered once all that must be typed is typed for each of them.
public record EraseAllText(EraseAll all, Dialogue dialogue) {
    public List<Choice> choices() {
        return all.allowed().get()
                ? List.of(Choice.of(all.words().get(), this::confirm))
                : List.of();
    }

    private void confirm() throws InterruptedException, Leaving, Refusal {
        var act = all.words().get().replaceFirst("_", "");
        if (dialogue.confirm(dialogue.words("text.review.really", act))) {
            all.erase();
        }
    }
}
