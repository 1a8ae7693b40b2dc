package dev.slipway.app.kdl;

import dev.slipway.app.dialogue.Act;
import dev.slipway.app.dialogue.Choice;
import dev.slipway.app.dialogue.Dialogue;
import dev.slipway.app.dialogue.Leaving;
import dev.slipway.app.dialogue.Menu;
import dev.slipway.app.dialogue.Refusal;
import dev.slipway.core.config.Problem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The configuration as KDL, in text: to be read, exported, imported, and begun from a template. It is edited with
/// whatever editor there is, between an export and an import.
public final class KdlText {
    private final KdlViewModel model;
    private final Dialogue dialogue;
    private boolean shown;

    public KdlText(KdlViewModel model, Dialogue dialogue) {
        this.model = model;
        this.dialogue = dialogue;
        model.said().subscribe(dialogue::say);
        model.activity().trouble().subscribe(it -> it.ifPresent(now -> dialogue.say(now.what())));
    }

    /// That leads here from a page.
    public Choice choice() {
        return Choice.of(dialogue.words("text.kdl"), this::run);
    }

    private void run() throws InterruptedException, Leaving, Refusal {
        for (shown = true; shown; ) {
            dialogue.work(() -> model.settled(), model.activity()::cancel);
            dialogue.blank();
            problems().forEach(dialogue::say);
            var chosen = dialogue.choose(this::menu, () -> false);
            if (chosen.isPresent()) {
                chosen.get().act().run();
            }
        }
    }

    private List<String> problems() {
        var problems = model.problems().get();
        return problems.isEmpty()
                ? List.of(dialogue.words("kdl.sound"))
                : problems.stream().map(this::words).toList();
    }

    private String words(Problem problem) {
        return dialogue.words(
                "text.kdl.problem", problem.line(), problem.message(), problem.remedy());
    }

    private Menu menu() {
        return new Menu(
                List.of(
                        choice("text.kdl.show", () -> dialogue.page(numbered())),
                        choice("kdl.templates", this::begin),
                        choice("kdl.load", this::load),
                        choice("kdl.save", this::save),
                        choice("kdl.back", model::takeBack),
                        choice("text.kdl.close", () -> shown = false)));
    }

    private Choice choice(String key, Act act) {
        return Choice.of(dialogue.words(key), act);
    }

    /// With the numbers that problems name.
    private List<String> numbered() {
        var lines = new ArrayList<String>();
        model.text()
                .get()
                .lines()
                .forEach(line -> lines.add("%3d  %s".formatted(lines.size() + 1, line)));
        return lines;
    }

    private void begin() throws InterruptedException, Leaving, Refusal {
        dialogue.pick(
                        dialogue.words("kdl.templates"),
                        Arrays.asList(Template.values()),
                        template -> template.words(dialogue.messages()))
                .ifPresent(model::begin);
    }

    private void load() throws InterruptedException, Leaving, Refusal {
        dialogue.fill(dialogue.words("kdl.file"), model.file());
        model.load();
    }

    private void save() throws InterruptedException, Leaving, Refusal {
        dialogue.fill(dialogue.words("kdl.file"), model.file());
        model.save();
    }
}
