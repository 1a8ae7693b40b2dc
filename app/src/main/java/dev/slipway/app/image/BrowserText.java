package dev.slipway.app.image;

import dev.slipway.app.dialogue.Choice;
import dev.slipway.app.dialogue.Detour;
import dev.slipway.app.dialogue.Dialogue;
import dev.slipway.app.dialogue.Leaving;
import dev.slipway.app.dialogue.Refusal;
import dev.slipway.app.image.Browser.Source;
import dev.slipway.app.work.Ongoing;
import java.util.ArrayList;
import java.util.List;

/// Where images can be found, and what is there, in text.
final class BrowserText {
    /// How many of a list can be read through.
    private static final int MOST = 20;

    private final Browser browser;
    private final Dialogue dialogue;
    private final Detour detour;

    /// @param activity of the page
    BrowserText(Browser browser, Ongoing activity, Dialogue dialogue) {
        this.browser = browser;
        this.dialogue = dialogue;
        detour = new Detour(dialogue, activity, this::lines, this::choices);
    }

    /// One for each place to look at.
    List<Choice> ways() {
        return List.of(
                way("browse.from.recent", Source.RECENT),
                way("browse.from.registry", Source.REGISTRY),
                way("browse.from.media", Source.MEDIA));
    }

    private Choice way(String key, Source to) {
        return Choice.of(dialogue.words(key), () -> turnTo(to));
    }

    private void turnTo(Source to) throws InterruptedException, Leaving, Refusal {
        browser.turnTo(to);
        if (to == Source.REGISTRY) {
            askPlace();
        }
        detour.run();
    }

    private void askPlace() throws InterruptedException, Leaving, Refusal {
        dialogue.say(dialogue.words("browse.place.prompt"));
        dialogue.fill(dialogue.words("browse.place"), browser.place());
        browser.look();
    }

    private List<String> lines() {
        var listed = browser.choices().size();
        return List.of(
                browser.said().get(),
                listed > MOST ? dialogue.words("text.browse.first", MOST, listed) : "");
    }

    private List<Choice> choices() {
        var choices = new ArrayList<Choice>();
        browser.choices().stream()
                .limit(MOST)
                .map(each -> Choice.numbered(each.words(), () -> take(each)))
                .forEach(choices::add);
        if (browser.shelf().get().filter(shelf -> !shelf.whole()).isPresent()) {
            choices.add(Choice.of(dialogue.words("browse.more"), browser::more));
        }
        if (browser.shelf().get().flatMap(shelf -> shelf.place().above()).isPresent()) {
            choices.add(Choice.of(dialogue.words("browse.up"), browser::up));
        }
        if (browser.source().get() == Source.REGISTRY) {
            choices.add(Choice.of(dialogue.words("browse.place"), this::askPlace));
        }
        choices.add(Choice.of(dialogue.words("browse.filter"), this::filter));
        return choices;
    }

    /// An image that is taken is looked up, and shown on the page.
    private void take(Found chosen) {
        browser.choose(chosen);
        if (chosen instanceof Found.Take) {
            detour.leave();
        }
    }

    /// Enter alone lists all again.
    private void filter() throws InterruptedException, Leaving, Refusal {
        browser.filter().set(dialogue.ask(dialogue.words("browse.filter")));
    }
}
