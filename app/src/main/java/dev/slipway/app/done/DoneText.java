package dev.slipway.app.done;

import dev.slipway.app.dialogue.Choice;
import dev.slipway.app.dialogue.Dialogue;
import dev.slipway.app.dialogue.Leaving;
import dev.slipway.app.dialogue.Refusal;
import dev.slipway.app.dialogue.TextPage;
import dev.slipway.app.report.ReportFormat;
import dev.slipway.app.shell.PageModel;
import dev.slipway.core.event.InstallEvent.Fact;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BooleanSupplier;

/// How it ended, in text.
public final class DoneText implements TextPage {
    private final DoneViewModel model;
    private final BooleanSupplier last;
    private final Dialogue dialogue;

    /// @param last whether nothing else is on its way that the next machine would be turned to from
    public DoneText(DoneViewModel model, BooleanSupplier last, Dialogue dialogue) {
        this.model = model;
        this.last = last;
        this.dialogue = dialogue;
        model.said().subscribe(dialogue::say);
    }

    @Override
    public String title() {
        return dialogue.words("done.title");
    }

    @Override
    public String heading() {
        return dialogue.words("done.heading");
    }

    @Override
    public PageModel model() {
        return model;
    }

    @Override
    public List<String> lines() {
        return model.outcome().get().map(this::lines).orElse(List.of());
    }

    private List<String> lines(Outcome outcome) {
        var lines = new ArrayList<String>();
        lines.add(outcome.summary());
        outcome.lines().stream().map(this::words).forEach(lines::add);
        return lines;
    }

    private String words(Fact fact) {
        return dialogue.words("text.fact", fact.name(), fact.value().replace("\n", " "));
    }

    @Override
    public List<Choice> choices() {
        var choices = new ArrayList<Choice>();
        var outcome = model.outcome().get();
        if (outcome.filter(Outcome::unfinished).isPresent()) {
            choices.add(Choice.of(dialogue.words("claim.goon"), model::goOn));
            choices.add(Choice.of(dialogue.words("claim.putback"), model::putBack));
        }
        if (outcome.filter(it -> !it.good()).isPresent()) {
            choices.add(Choice.of(dialogue.words("done.again"), model::again));
        }
        choices.add(Choice.of(dialogue.words("done.save"), this::save));
        if (!model.rebooted().get()) {
            choices.add(Choice.of(dialogue.words("done.eject"), model::eject));
            choices.add(Choice.of(dialogue.words("done.reboot"), this::reboot));
        }
        if (last.getAsBoolean()) {
            choices.add(Choice.of(dialogue.words("done.next"), model::nextMachine));
        }
        return choices;
    }

    private void save() throws InterruptedException, Leaving, Refusal {
        var words = new FormatWords(dialogue.messages());
        dialogue.pick(
                        dialogue.words("done.format"),
                        Arrays.asList(ReportFormat.values()),
                        words::of)
                .ifPresent(model::choose);
        dialogue.fill(dialogue.words("done.file"), model.file());
        model.save();
    }

    private void reboot() throws InterruptedException, Leaving, Refusal {
        if (dialogue.confirm(dialogue.words("text.done.reboot"))) {
            model.reboot();
        }
    }
}
