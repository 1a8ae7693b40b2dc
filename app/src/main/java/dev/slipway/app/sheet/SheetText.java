package dev.slipway.app.sheet;

import dev.slipway.app.dialogue.Choice;
import dev.slipway.app.dialogue.Dialogue;
import dev.slipway.app.dialogue.Leaving;
import dev.slipway.app.dialogue.Refusal;
import java.util.ArrayList;
import java.util.List;

/// All parts of a machine, in text; looked at anew each time.
public final class SheetText {
    private final SheetViewModel model;
    private final Dialogue dialogue;

    public SheetText(SheetViewModel model, Dialogue dialogue) {
        this.model = model;
        this.dialogue = dialogue;
        model.activity().trouble().subscribe(it -> it.ifPresent(now -> dialogue.say(now.what())));
    }

    /// That leads here from a page.
    public Choice choice() {
        return Choice.of(dialogue.words("text.sheet"), this::look);
    }

    private void look() throws InterruptedException, Leaving, Refusal {
        choose();
        model.look();
        dialogue.await(model.activity());
        dialogue.page(lines());
    }

    /// One of several; the one that is read where nothing is chosen.
    private void choose() throws InterruptedException, Leaving, Refusal {
        var fleet = model.fleet();
        if (fleet.several().get()) {
            dialogue.pick(
                            dialogue.words("sheet.whose"),
                            fleet.members(),
                            member -> member.hostname().getValue())
                    .ifPresent(fleet::select);
        }
    }

    private List<String> lines() {
        var lines = new ArrayList<String>();
        lines.add(dialogue.words("text.head", model.heading().getValue()));
        lines.add(model.said().get());
        for (var section : model.sections().get()) {
            lines.add(dialogue.words("text.head", section.title()));
            section.parts().forEach(part -> lines.add("  " + words(part)));
        }
        return lines;
    }

    private String words(SheetSection.Part part) {
        var said = dialogue.words("text.fact", part.name(), part.words().replace("\n", ", "));
        return part.sound() ? said : dialogue.words("text.trouble", said);
    }
}
