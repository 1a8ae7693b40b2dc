package dev.slipway.app.dialogue;

import dev.slipway.app.work.Ongoing;
import java.util.List;
import java.util.function.Supplier;

/// Something beside a page that is read and chosen from until the operator turns back.
public final class Detour {
    private final Dialogue dialogue;
    private final Ongoing activity;
    private final Supplier<List<String>> lines;
    private final Supplier<List<Choice>> choices;
    private boolean open;

    /// @param activity is waited for before anything is shown
    /// @param choices beside the one that leads back
    public Detour(
            Dialogue dialogue,
            Ongoing activity,
            Supplier<List<String>> lines,
            Supplier<List<Choice>> choices) {
        this.dialogue = dialogue;
        this.activity = activity;
        this.lines = lines;
        this.choices = choices;
    }

    /// Until it is left. Ctrl-C leaves it, too.
    public void run() throws InterruptedException, Leaving, Refusal {
        for (open = true; open; ) {
            dialogue.await(activity);
            dialogue.blank();
            dialogue.page(lines.get());
            var chosen = dialogue.choose(this::menu, () -> false);
            if (chosen.isPresent()) {
                chosen.get().act().run();
            }
        }
    }

    public void leave() {
        open = false;
    }

    private Menu menu() {
        var back = Choice.of(dialogue.words("text.detour.back"), this::leave);
        return new Menu(choices.get(), List.of(back));
    }
}
