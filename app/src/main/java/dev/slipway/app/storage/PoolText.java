package dev.slipway.app.storage;

import dev.slipway.app.dialogue.Choice;
import dev.slipway.app.dialogue.Dialogue;
import dev.slipway.app.dialogue.Leaving;
import dev.slipway.app.dialogue.Refusal;
import dev.slipway.app.draft.AdoptionOffer;
import dev.slipway.app.form.FormField;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The pool that is made, or the one that is kept, in text.
final class PoolText {
    private final StorageViewModel model;
    private final Dialogue dialogue;
    private final ContentsText contents;

    PoolText(StorageViewModel model, Dialogue dialogue) {
        this.model = model;
        this.dialogue = dialogue;
        this.contents = new ContentsText(model, dialogue);
    }

    List<String> lines() {
        var kept = model.adoption().chosen().get();
        if (kept.isPresent() && model.worked().get().adopts()) {
            return List.of(dialogue.words("storage.pool.kept", kept.get().name()));
        }
        return model.worked().get().makesPool() ? made() : List.of();
    }

    private List<String> made() {
        var form = model.pool().get();
        var swap = form.swap().value();
        var encrypted = form.encryption().wanted().get();
        var lines = new ArrayList<String>();
        lines.add(dialogue.words("text.pool", form.name().value()));
        if (!swap.isEmpty()) {
            lines.add(dialogue.words("text.pool.swap", swap));
        }
        if (encrypted) {
            lines.add(dialogue.words("text.pool.encrypted"));
        }
        form.encryption()
                .known()
                .get()
                .map(new KeyWords(dialogue.messages())::of)
                .ifPresent(lines::add);
        form.options().value().lines().map(this::option).forEach(lines::add);
        lines.addAll(contents.lines());
        return lines;
    }

    private String option(String given) {
        return dialogue.words("text.fact", dialogue.words("text.option"), given);
    }

    List<Choice> choices() {
        var choices = new ArrayList<Choice>();
        if (model.worked().get().makesPool()) {
            var form = model.pool().get();
            choices.add(fill("storage.pool", form.name()));
            choices.add(fill("storage.swap", form.swap()));
            choices.add(Choice.of(dialogue.words("text.options"), this::fillOptions));
            choices.add(Choice.of(dialogue.words("storage.encrypt"), this::encrypt));
            choices.addAll(contents.choices());
        }
        if (!model.adoption().offers().get().isEmpty()) {
            choices.add(Choice.of(dialogue.words("text.pool.keep"), this::keep));
        }
        return choices;
    }

    private Choice fill(String key, FormField field) {
        return Choice.of(dialogue.words(key), () -> dialogue.fill(dialogue.words(key), field));
    }

    private void fillOptions() throws InterruptedException, Leaving, Refusal {
        new Round(dialogue).fillLines(dialogue.words("text.option"), model.pool().get().options());
    }

    private void encrypt() throws InterruptedException, Leaving, Refusal {
        var form = model.pool().get().encryption();
        form.wanted().set(false);
        form.wanted().set(dialogue.confirm(question()));
        if (form.wanted().get()) {
            dialogue.fillSecretly(dialogue.words("storage.passphrase"), form.passphrase());
            dialogue.fillSecretly(dialogue.words("storage.passphrase.again"), form.again());
        }
    }

    private String question() {
        var asked = new KeyWords(dialogue.messages()).asked(model.worked().get().isSystem());
        return dialogue.words("text.pool.encrypt", asked);
    }

    private void keep() throws InterruptedException, Leaving, Refusal {
        var form = model.adoption();
        var offers = new ArrayList<Optional<AdoptionOffer>>();
        offers.add(Optional.empty());
        form.offers().get().stream().map(Optional::of).forEach(offers::add);
        dialogue.say(dialogue.words("adopt.how"));
        var picked = dialogue.pick(dialogue.words("storage.tab.adopt"), offers, this::words);
        if (picked.isPresent()) {
            form.choose(picked.get());
            details(form);
        }
    }

    private void details(AdoptionForm form) throws InterruptedException, Leaving, Refusal {
        if (form.chosen().get().isPresent()) {
            dialogue.fill(dialogue.words("adopt.name"), form.bootEnvironment());
            form.locked().set(dialogue.confirm(dialogue.words("text.pool.locked")));
            if (form.locked().get()) {
                dialogue.fillSecretly(dialogue.words("adopt.passphrase"), form.passphrase());
            }
        }
    }

    private String words(Optional<AdoptionOffer> offer) {
        return offer.map(this::words).orElseGet(() -> dialogue.words("text.pool.none"));
    }

    private String words(AdoptionOffer offer) {
        var name = dialogue.words("adopt.pool", offer.name());
        var found = new AdoptionWords(dialogue.messages()).of(offer);
        var against =
                offer.problems().stream().map(it -> " " + it.message()).findFirst().orElse("");
        return dialogue.words("adopt.spoken", name, found) + against;
    }
}
