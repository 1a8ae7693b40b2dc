package dev.slipway.app.review;

import dev.slipway.app.dialogue.Choice;
import dev.slipway.app.dialogue.Dialogue;
import dev.slipway.app.dialogue.Leaving;
import dev.slipway.app.dialogue.Refusal;
import dev.slipway.app.dialogue.TextPage;
import dev.slipway.app.shell.PageModel;
import dev.slipway.app.text.AlternativeWords;
import dev.slipway.app.text.ProblemWords;
import dev.slipway.app.text.StepWords;
import dev.slipway.core.event.InstallEvent.Purpose;
import dev.slipway.core.machine.PlannedInstallation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/// What will be lost and done, in text, and the only page that lets it be done: what is asked for is typed for each
/// disk, and then a word. Enter alone never gets there.
public final class ReviewText implements TextPage {
    private final ReviewViewModel model;
    private final BooleanSupplier together;
    private final Dialogue dialogue;
    private final ReviewWords words;

    /// @param together whether one word lets it be done on several machines; then what is asked for is typed here, and that
    ///     word elsewhere
    public ReviewText(ReviewViewModel model, BooleanSupplier together, Dialogue dialogue) {
        this.model = model;
        this.together = together;
        this.dialogue = dialogue;
        this.words = new ReviewWords(dialogue.messages());
    }

    @Override
    public String title() {
        return dialogue.words("review.title");
    }

    @Override
    public String heading() {
        return dialogue.words("review.heading");
    }

    @Override
    public PageModel model() {
        return model;
    }

    @Override
    public Optional<String> backWords() {
        return Optional.of(dialogue.words("review.keep"));
    }

    @Override
    public List<String> lines() {
        return model.reviewed().get().map(this::lines).orElse(List.of());
    }

    private List<String> lines(Reviewed reviewed) {
        var lines = new ArrayList<String>();
        if (reviewed.purpose() == Purpose.INSTALL) {
            lines.addAll(problems(reviewed));
        }
        reviewed.plan().ifPresent(plan -> lines.addAll(planned(reviewed.purpose(), plan)));
        return lines;
    }

    private List<String> problems(Reviewed reviewed) {
        var problems = new ProblemWords(dialogue.messages());
        return reviewed.problems().isEmpty()
                ? List.of(dialogue.words("review.checked"))
                : reviewed.problems().stream().map(problems::of).toList();
    }

    private List<String> planned(Purpose purpose, PlannedInstallation plan) {
        var losses = model.losses(purpose);
        var lines = new ArrayList<String>();
        lines.add(what(purpose, model.draft().hostname()));
        lines.add(dialogue.words("text.head", losses.head()));
        lines.addAll(losses(purpose, plan));
        for (var kept : plan.kept()) {
            var disk = kept.disk();
            lines.add(loss(losses.bay(disk), losses.identity(disk), losses.fate(kept)));
        }
        lines.add(dialogue.words("text.review.steps", plan.steps().size()));
        lines.add(dialogue.words("review.hash", plan.hash()));
        return lines;
    }

    /// A line for each disk that is erased.
    private List<String> losses(Purpose purpose, PlannedInstallation plan) {
        var losses = model.losses(purpose);
        var lines = new ArrayList<String>();
        for (var erasure : plan.erased()) {
            var disk = erasure.disk();
            lines.add(loss(losses.bay(disk), losses.identity(disk), losses.fate(erasure)));
        }
        return lines;
    }

    /// As [ReviewWords#what], without a button.
    private String what(Purpose purpose, String hostname) {
        return switch (purpose) {
            case INSTALL -> dialogue.words("text.review.unchanged", hostname);
            case RESUME -> dialogue.words("text.review.left", hostname);
            case ROLL_BACK -> dialogue.words("text.review.undone", hostname);
        };
    }

    private String loss(String bay, String identity, String fate) {
        return dialogue.words(
                "text.review.disk", bay, identity.replace("\n", ", "), fate.replace("\n", " "));
    }

    @Override
    public List<Choice> choices() {
        var choices = new ArrayList<Choice>();
        var alternatives = new AlternativeWords(dialogue.messages());
        for (var offered : model.alternatives()) {
            var instead = dialogue.words("text.storage.instead", alternatives.of(offered));
            choices.add(Choice.numbered(instead, () -> model.use(offered)));
        }
        var reviewed = model.reviewed().get();
        reviewed.flatMap(Reviewed::plan)
                .ifPresent(plan -> choices.addAll(choices(reviewed.get().purpose(), plan)));
        if (reviewed.isEmpty()) {
            choices.add(Choice.of(dialogue.words("text.review.again"), model::enter));
        }
        return choices;
    }

    private List<Choice> choices(Purpose purpose, PlannedInstallation plan) {
        var losses = losses(purpose, plan);
        var act = words.act(purpose, plan.erased().size(), model.draft().hostname());
        return List.of(
                Choice.of(dialogue.words("text.review.plan"), () -> dialogue.page(steps(plan))),
                together.getAsBoolean()
                        ? Choice.of(dialogue.words("text.review.type"), () -> type(losses))
                        : Choice.of(act, () -> confirm(act, losses)));
    }

    private List<String> steps(PlannedInstallation plan) {
        var names = new StepWords(dialogue.messages());
        var lines = new ArrayList<String>();
        for (var step : plan.steps()) {
            lines.add(names.of(step.id()));
            step.commands().forEach(command -> lines.add("    " + command));
        }
        return lines;
    }

    /// Each disk is named once more where something of it is to be typed: its bay may be unknown.
    private void type(List<String> losses) throws InterruptedException, Leaving, Refusal {
        var locks = model.gate().get().locks();
        for (var place = 0; place < locks.size(); place++) {
            dialogue.say(locks.size() == losses.size() ? losses.get(place) : "");
            dialogue.fill(locks.get(place).name(), locks.get(place).typed());
        }
        for (var asked : model.secrets()) {
            dialogue.fillSecretly(dialogue.words("review.secret", asked.name()), asked.typed());
        }
    }

    private void confirm(String act, List<String> losses)
            throws InterruptedException, Leaving, Refusal {
        type(losses);
        var question = dialogue.words("text.review.really", act.replaceFirst("_", ""));
        if (model.mayErase().get() && dialogue.confirm(question)) {
            model.erase();
        }
    }
}
