package dev.slipway.app.image;

import dev.slipway.app.dialogue.Choice;
import dev.slipway.app.dialogue.Dialogue;
import dev.slipway.app.dialogue.Leaving;
import dev.slipway.app.dialogue.Refusal;
import dev.slipway.app.dialogue.TextPage;
import dev.slipway.app.shell.PageModel;
import java.util.ArrayList;
import java.util.List;

/// Which image, in text.
public final class ImageText implements TextPage {
    private final ImageViewModel model;
    private final OwnFile own;
    private final BrowserText browser;
    private final ImageCard card;
    private final Dialogue dialogue;

    public ImageText(
            ImageViewModel model, OwnFile own, Browser browser, ImageCard card, Dialogue dialogue) {
        this.model = model;
        this.own = own;
        own.said().subscribe(dialogue::say);
        this.browser = new BrowserText(browser, model.activity(), dialogue);
        this.card = card;
        this.dialogue = dialogue;
    }

    @Override
    public String title() {
        return dialogue.words("image.title");
    }

    @Override
    public String heading() {
        return dialogue.words("image.heading");
    }

    @Override
    public PageModel model() {
        return model;
    }

    @Override
    public List<String> lines() {
        var lines = new ArrayList<String>();
        if (!model.reference().value().isEmpty()) {
            lines.add(dialogue.words("text.image", model.reference().value()));
        }
        if (model.plainHttp().get()) {
            lines.add(dialogue.words("image.plain.warning"));
        }
        model.wholeDisk()
                .chosen()
                .get()
                .filter(_ -> model.raw().get())
                .ifPresent(_ -> lines.add(model.wholeDisk().lost().getValue()));
        card.facts().get().stream().map(this::words).forEach(lines::add);
        return lines;
    }

    private String words(ImageCard.Fact fact) {
        return dialogue.words("text.fact", fact.name(), fact.value());
    }

    @Override
    public List<Choice> choices() {
        var plain = model.plainHttp().get() ? "text.image.tls" : "image.plain";
        var choices = new ArrayList<Choice>();
        choices.add(Choice.of(dialogue.words("image.reference"), this::name));
        choices.add(
                Choice.of(
                        dialogue.words(plain),
                        () -> model.plainHttp().set(!model.plainHttp().get())));
        choices.add(Choice.of(dialogue.words("image.resolve"), model::resolve));
        choices.addAll(browser.ways());
        if (own.offered().getValue()) {
            choices.add(Choice.of(dialogue.words("image.own"), this::give));
        }
        if (model.raw().get()) {
            choices.add(Choice.of(dialogue.words("image.whole"), this::choose));
        }
        return choices;
    }

    private void give() throws InterruptedException, Leaving, Refusal {
        dialogue.say(dialogue.words("image.own.prompt"));
        dialogue.fill(dialogue.words("image.own"), own.reference());
        own.give();
    }

    private void choose() throws InterruptedException, Leaving, Refusal {
        var disks = model.wholeDisk();
        dialogue.pick(dialogue.words("image.whole"), disks.disks().getValue(), disks::words)
                .ifPresent(disks::choose);
    }

    /// What was named is looked up at once.
    private void name() throws InterruptedException, Leaving, Refusal {
        dialogue.say(dialogue.words("image.reference.prompt"));
        dialogue.fill(dialogue.words("image.reference"), model.reference());
        model.resolve();
    }
}
