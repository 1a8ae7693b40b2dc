package dev.slipway.app.storage;

import dev.slipway.app.control.MappedDisk;
import dev.slipway.app.dialogue.Choice;
import dev.slipway.app.dialogue.Dialogue;
import dev.slipway.app.dialogue.Leaving;
import dev.slipway.app.dialogue.Refusal;
import dev.slipway.app.dialogue.TextPage;
import dev.slipway.app.draft.PresetOffer;
import dev.slipway.app.shell.PageModel;
import dev.slipway.app.text.AlternativeWords;
import dev.slipway.app.text.DiskWords;
import dev.slipway.app.text.ProblemWords;
import dev.slipway.app.text.Quantities;
import dev.slipway.core.config.Problem;
import dev.slipway.core.inventory.Disk;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Disks and how they are laid out, in text.
public final class StorageText implements TextPage {
    private final StorageViewModel model;
    private final Dialogue dialogue;
    private final DiskWords disks;
    private final PresetWords presets;
    private final AreaText areas;
    private final VdevsText vdevs;
    private final PoolText pool;

    public StorageText(StorageViewModel model, Dialogue dialogue) {
        this.model = model;
        this.dialogue = dialogue;
        this.disks = new DiskWords(dialogue.messages());
        this.presets = new PresetWords(dialogue.messages());
        this.areas = new AreaText(model, dialogue);
        this.vdevs = new VdevsText(model, dialogue);
        this.pool = new PoolText(model, dialogue);
    }

    @Override
    public String title() {
        return dialogue.words("storage.title");
    }

    @Override
    public String heading() {
        return dialogue.words("storage.heading");
    }

    @Override
    public PageModel model() {
        return model;
    }

    @Override
    public List<String> lines() {
        var lines = new ArrayList<String>();
        if (model.disks().isEmpty()) {
            lines.add(dialogue.words("storage.empty"));
        }
        model.disks().stream()
                .map(DiskRow::disk)
                .filter(disk -> !disk.choosable())
                .map(this::words)
                .forEach(lines::add);
        lines.addAll(areas.lines());
        lines.add(preset());
        lines.addAll(vdevs.lines());
        lines.addAll(pool.lines());
        if (model.wholeDisk().get() && model.worked().get().undecided()) {
            lines.add(dialogue.words("storage.whole").replaceFirst("_", ""));
        }
        model.findings().map().get().stream()
                .filter(disk -> !disk.then().isEmpty())
                .map(this::becomes)
                .forEach(lines::add);
        problems().forEach(lines::add);
        return lines;
    }

    private String preset() {
        var chosen =
                model.offers().get().stream()
                        .filter(
                                it ->
                                        model.worked()
                                                .get()
                                                .area()
                                                .preset()
                                                .equals(Optional.of(it.preset())))
                        .findFirst()
                        .map(this::words);
        var other =
                model.worked().get().area().placement().byHand()
                        ? "preset.byhand"
                        : "text.storage.none";
        return fact("storage.layout", chosen.orElseGet(() -> dialogue.words(other)));
    }

    private String becomes(MappedDisk disk) {
        return dialogue.words("text.fact", disk.title(), disk.fate());
    }

    private List<String> problems() {
        var words = new ProblemWords(dialogue.messages());
        return model.findings().problems().get().stream()
                .sorted(Comparator.comparing(Problem::severity))
                .map(words::of)
                .toList();
    }

    @Override
    public List<Choice> choices() {
        var choices = new ArrayList<Choice>();
        model.disks().stream()
                .filter(row -> row.disk().choosable())
                .filter(row -> row.free().get())
                .map(this::toggle)
                .forEach(choices::add);
        var alternatives = new AlternativeWords(dialogue.messages());
        for (var offered : model.findings().alternatives().get()) {
            var words = dialogue.words("text.storage.instead", alternatives.of(offered));
            choices.add(Choice.numbered(words, () -> model.use(offered)));
        }
        choices.add(Choice.of(dialogue.words("text.storage.layout"), this::follow));
        if (model.worked().get().makesPool()) {
            choices.add(vdevs.choice());
        }
        choices.addAll(pool.choices());
        choices.add(areas.choice());
        if (model.worked().get().undecided()) {
            var whole = model.wholeDisk();
            choices.add(
                    Choice.of(dialogue.words("text.storage.whole"), () -> whole.set(!whole.get())));
        }
        choices.add(Choice.of(dialogue.words("text.storage.again"), model::lookAgain));
        return choices;
    }

    private Choice toggle(DiskRow row) {
        var key = row.chosen().get() ? "text.storage.used" : "text.storage.unused";
        var words = dialogue.words(key, words(row.disk()));
        return Choice.numbered(words, () -> model.toggle(row));
    }

    private void follow() throws InterruptedException, Leaving, Refusal {
        var label = dialogue.words("storage.layout");
        dialogue.pick(label, model.offers().get(), this::words)
                .filter(PresetOffer::allowed)
                .map(PresetOffer::preset)
                .ifPresent(model::follow);
    }

    private String words(PresetOffer offer) {
        var name = presets.name(offer.preset());
        return offer.allowed()
                ? dialogue.words(
                        "preset.spoken",
                        name,
                        Quantities.bytes(offer.capacityBytes()) + ".",
                        presets.safety(offer))
                : dialogue.words("text.fact", name, presets.needs(offer.preset()));
    }

    private String words(Disk disk) {
        return dialogue.words(
                "text.storage.disk",
                disks.bay(disk),
                disk.name(),
                disks.model(disk),
                Quantities.bytes(disk.sizeBytes()) + ". " + disks.now(disk));
    }

    private String fact(String key, String value) {
        return dialogue.words("text.fact", dialogue.words(key), value);
    }
}
