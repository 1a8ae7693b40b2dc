package dev.slipway.app.fleet;

import dev.slipway.app.dialogue.Choice;
import dev.slipway.app.dialogue.Dialogue;
import dev.slipway.app.dialogue.TextPage;
import dev.slipway.app.shell.PageModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/// A page that each machine has for itself, in text. Where they are several, their rows are choices: the number of a row
/// leads to that machine, and what is read is its page.
public final class FleetText implements TextPage {
    private final Fleet fleet;
    private final String title;
    private final String heading;
    private final PageModel model;
    private final Function<Member, TextPage> pages;
    private final Supplier<List<Choice>> ofAll;
    private final List<FleetColumn> columns;
    private final Dialogue dialogue;

    /// @param model of the page as a whole
    /// @param pages of each machine; the same each time it is asked for, unless the machine has come to another
    /// @param ofAll what can be done with several at once
    public FleetText(
            Fleet fleet,
            String title,
            String heading,
            PageModel model,
            Function<Member, TextPage> pages,
            Supplier<List<Choice>> ofAll,
            List<FleetColumn> columns,
            Dialogue dialogue) {
        this.fleet = fleet;
        this.title = title;
        this.heading = heading;
        this.model = model;
        this.pages = pages;
        this.ofAll = ofAll;
        this.columns = List.copyOf(columns);
        this.dialogue = dialogue;
    }

    @Override
    public String title() {
        return dialogue.words(title);
    }

    @Override
    public String heading() {
        return dialogue.words(heading);
    }

    @Override
    public PageModel model() {
        return model;
    }

    @Override
    public TextPage now() {
        return pages.apply(fleet.selected().get());
    }

    @Override
    public Optional<String> backWords() {
        return now().backWords();
    }

    @Override
    public List<String> lines() {
        var lines = new ArrayList<String>();
        if (several()) {
            lines.add(dialogue.words("text.fleet.of", name(fleet.selected().get())));
        }
        lines.addAll(now().lines());
        return lines;
    }

    @Override
    public List<Choice> choices() {
        return several() ? withRows() : now().choices();
    }

    private List<Choice> withRows() {
        var choices = new ArrayList<Choice>();
        for (var member : fleet.members()) {
            choices.add(Choice.numbered(row(member), member, () -> fleet.select(member)));
        }
        choices.addAll(now().choices());
        choices.addAll(ofAll.get());
        leaving().ifPresent(choices::add);
        return choices;
    }

    private Optional<Choice> leaving() {
        var selected = fleet.selected().get();
        var words = dialogue.words("text.fleet.leaveout", name(selected));
        return Optional.of(selected)
                .filter(fleet::mayLeaveOut)
                .map(it -> Choice.of(words, () -> fleet.leaveOut(it)));
    }

    private boolean several() {
        return fleet.several().get();
    }

    private static String name(Member member) {
        return member.hostname().getValue();
    }

    private String row(Member member) {
        var said =
                columns.stream()
                        .map(column -> column.says().apply(member).getValue())
                        .filter(word -> !word.isEmpty())
                        .collect(Collectors.joining(", "));
        return member == fleet.selected().get() ? dialogue.words("text.fleet.now", said) : said;
    }
}
