package dev.slipway.app.image;

import dev.slipway.app.dialogue.Choice;
import dev.slipway.app.dialogue.Dialogue;
import dev.slipway.app.dialogue.Leaving;
import dev.slipway.app.dialogue.Refusal;
import dev.slipway.app.dialogue.TextPage;
import dev.slipway.app.draft.ImageDraft;
import dev.slipway.app.shell.PageModel;
import dev.slipway.app.text.Moments;
import dev.slipway.app.text.Quantities;
import dev.slipway.core.image.reference.ResolvedImage;
import java.util.ArrayList;
import java.util.List;

/// Which image, in text.
public final class ImageText implements TextPage {
    private final ImageViewModel model;
    private final Dialogue dialogue;

    public ImageText(ImageViewModel model, Dialogue dialogue) {
        this.model = model;
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
        model.image().getValue().map(ImageDraft::resolved).ifPresent(it -> describe(it, lines));
        return lines;
    }

    private void describe(ResolvedImage image, List<String> lines) {
        if (image.digest().isEmpty()) {
            lines.add(fact("image.digest", dialogue.words("image.unknown")));
            return;
        }
        lines.add(fact("image.digest", image.digest()));
        if (!image.platform().isEmpty()) {
            lines.add(fact("image.platform", image.platform()));
        }
        lines.add(fact("image.size", Quantities.bytes(image.sizeBytes())));
        lines.add(fact("image.layers", String.valueOf(image.layers().size())));
        if (!image.created().isEmpty()) {
            lines.add(fact("image.created", Moments.of(image.created())));
        }
    }

    private String fact(String key, String value) {
        return dialogue.words("text.fact", dialogue.words(key), value);
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
        if (model.raw().get()) {
            choices.add(Choice.of(dialogue.words("image.whole"), this::choose));
        }
        return choices;
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
