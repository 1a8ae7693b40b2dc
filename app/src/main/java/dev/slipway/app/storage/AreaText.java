package dev.slipway.app.storage;

import dev.slipway.app.dialogue.Choice;
import dev.slipway.app.dialogue.Dialogue;
import dev.slipway.app.dialogue.Leaving;
import dev.slipway.app.dialogue.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// The pools beside each other, in text.
final class AreaText {
    private final StorageViewModel model;
    private final Dialogue dialogue;
    private final AreaWords words;

    AreaText(StorageViewModel model, Dialogue dialogue) {
        this.model = model;
        this.dialogue = dialogue;
        this.words = new AreaWords(dialogue.messages());
    }

    /// Nothing while there is only one.
    List<String> lines() {
        var worked = model.worked().get();
        return worked.several()
                ? List.of(dialogue.words("text.area", words.whole(worked.draft(), worked.at())))
                : List.of();
    }

    Choice choice() {
        return Choice.of(dialogue.words("text.areas"), this::change);
    }

    private void change() throws InterruptedException, Leaving, Refusal {
        new Round(dialogue).go(dialogue.words("text.areas"), this::offered);
    }

    private List<Choice> offered() {
        var areas = model.areas();
        var worked = model.worked().get();
        var offered = new ArrayList<Choice>();
        IntStream.range(0, worked.draft().areas().size())
                .filter(at -> at != worked.at())
                .mapToObj(this::workOn)
                .forEach(offered::add);
        offered.add(plain("area.add", areas::add));
        if (areas.mayRemove()) {
            offered.add(of("text.area.remove", worked.at(), areas::remove));
        }
        if (areas.mayGetSystem()) {
            offered.add(of("text.area.system", worked.at(), areas::putSystemHere));
        }
        return offered;
    }

    private Choice workOn(int at) {
        return of("text.area.work", at, () -> model.areas().workOn(at));
    }

    private Choice of(String key, int area, Runnable does) {
        var name = words.whole(model.draft(), area);
        return Choice.numbered(dialogue.words(key, name), does::run);
    }

    private Choice plain(String key, Runnable does) {
        return Choice.numbered(dialogue.words(key).replaceFirst("_", ""), does::run);
    }
}
