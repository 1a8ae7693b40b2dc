package dev.slipway.app.machines;

import dev.slipway.app.dialogue.Choice;
import dev.slipway.app.dialogue.Dialogue;
import dev.slipway.app.dialogue.Leaving;
import dev.slipway.app.dialogue.Numbers;
import dev.slipway.app.dialogue.Refusal;
import dev.slipway.app.dialogue.TextPage;
import dev.slipway.app.shell.PageModel;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.collections.ListChangeListener;

/// The machines that answer, in text; each is said as soon as it does.
public final class MachinesText implements TextPage {
    private final MachinesViewModel model;
    private final Dialogue dialogue;
    private final FoundWords words;

    public MachinesText(MachinesViewModel model, Dialogue dialogue) {
        this.model = model;
        this.dialogue = dialogue;
        this.words = new FoundWords(dialogue.messages());
        model.heard().addListener((ListChangeListener<MachineRow>) this::changed);
    }

    @Override
    public String title() {
        return dialogue.words("machines.title");
    }

    @Override
    public String heading() {
        return dialogue.words("machines.heading");
    }

    @Override
    public PageModel model() {
        return model;
    }

    @Override
    public List<String> lines() {
        return Stream.concat(
                        Stream.of(model.searching().get()),
                        Stream.of(model.chosen().get())
                                .filter(rows -> !rows.isEmpty())
                                .map(this::chosen))
                .toList();
    }

    @Override
    public List<Choice> choices() {
        var choices = new ArrayList<Choice>();
        for (var row : model.machines()) {
            choices.add(Choice.numbered(words.line(row.found()), row, () -> model.choose(row)));
        }
        if (model.machines().size() > 1) {
            choices.add(Choice.of(dialogue.words("text.machines.several"), this::several));
            choices.add(Choice.of(dialogue.words("machines.order"), this::order));
        }
        choices.add(Choice.of(dialogue.words("machines.filter"), this::filter));
        choices.add(Choice.of(dialogue.words("machines.address"), this::byHand));
        choices.add(Choice.of(dialogue.words("text.machines.again"), model::searchAgain));
        return choices;
    }

    private void order() throws InterruptedException, Leaving, Refusal {
        var words = new OrderWords(dialogue.messages());
        dialogue.pick(dialogue.words("machines.order"), List.of(MachineOrder.values()), words::of)
                .ifPresent(model.order()::set);
    }

    /// Enter alone shows all again.
    private void filter() throws InterruptedException, Leaving, Refusal {
        model.filter().set(dialogue.ask(dialogue.words("machines.filter")));
    }

    private void byHand() throws InterruptedException, Leaving, Refusal {
        dialogue.say(dialogue.words("machines.address.prompt"));
        dialogue.fill(dialogue.words("text.machines.address"), model.address());
        if (model.address().good()) {
            model.addByHand();
        }
    }

    /// By the numbers that stand before them, which nobody takes away while they are typed.
    private void several() throws InterruptedException, Leaving, Refusal {
        var rows = List.copyOf(model.machines());
        var typed = dialogue.ask(dialogue.words("text.machines.several.which"));
        var numbers = Numbers.of(typed, rows.size());
        dialogue.say(numbers.isEmpty() ? dialogue.words("text.none") : "");
        model.choose(numbers.stream().map(number -> rows.get(number - 1)).toList());
    }

    private String chosen(List<MachineRow> rows) {
        var names = rows.stream().map(row -> row.found().hostname());
        return dialogue.words("text.machines.chosen", names.collect(Collectors.joining(", ")));
    }

    /// Whoever answers anew is worth a line; that a machine is still there is not.
    private void changed(ListChangeListener.Change<? extends MachineRow> change) {
        while (change.next()) {
            change.getAddedSubList().stream()
                    .filter(model.machines()::contains)
                    .forEach(this::tell);
        }
    }

    /// By the number that chooses it.
    private void tell(MachineRow row) {
        var found = row.found();
        dialogue.say(
                dialogue.words(
                        "text.machines.answers",
                        model.machines().indexOf(row) + 1,
                        found.hostname(),
                        found.address()));
    }
}
