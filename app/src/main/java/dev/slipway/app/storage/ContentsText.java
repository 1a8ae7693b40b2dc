package dev.slipway.app.storage;

import dev.slipway.app.dialogue.Choice;
import dev.slipway.app.dialogue.Dialogue;
import dev.slipway.app.dialogue.Leaving;
import dev.slipway.app.dialogue.Refusal;
import dev.slipway.app.form.FormField;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/// The datasets and volumes of the pool that is worked on, in text.
final class ContentsText {
    /// Asks for all of one.
    private interface Filling<F> {
        void of(F form) throws InterruptedException, Leaving, Refusal;
    }

    private final StorageViewModel model;
    private final Dialogue dialogue;
    private final Round round;

    ContentsText(StorageViewModel model, Dialogue dialogue) {
        this.model = model;
        this.dialogue = dialogue;
        this.round = new Round(dialogue);
    }

    List<String> lines() {
        var pool = model.pool().get();
        return Stream.concat(
                        pool.datasets().forms().stream().map(this::words),
                        pool.volumes().forms().stream().map(this::words))
                .toList();
    }

    List<Choice> choices() {
        return List.of(
                Choice.of(dialogue.words("text.datasets"), this::datasets),
                Choice.of(dialogue.words("text.volumes"), this::volumes));
    }

    private void datasets() throws InterruptedException, Leaving, Refusal {
        var list = model.pool().get().datasets();
        var adds = dialogue.words("dataset.add");
        round.go(dialogue.words("dataset.how"), () -> offered(list, adds, this::words, this::fill));
    }

    private void volumes() throws InterruptedException, Leaving, Refusal {
        var list = model.pool().get().volumes();
        var adds = dialogue.words("volume.add");
        round.go(dialogue.words("volume.how"), () -> offered(list, adds, this::words, this::fill));
    }

    private <F extends ContentForm<?>> List<Choice> offered(
            ContentList<?, F> list, String adds, Function<F, String> words, Filling<F> filling) {
        var offered = new ArrayList<Choice>();
        for (var form : list.forms()) {
            var said = words.apply(form);
            offered.add(
                    Choice.numbered(
                            dialogue.words("text.content.change", said), () -> filling.of(form)));
            offered.add(
                    Choice.numbered(
                            dialogue.words("text.content.remove", said), () -> list.remove(form)));
        }
        offered.add(Choice.numbered(adds.replaceFirst("_", ""), () -> add(list, filling)));
        return offered;
    }

    private static <F extends ContentForm<?>> void add(ContentList<?, F> list, Filling<F> filling)
            throws InterruptedException, Leaving, Refusal {
        list.add();
        filling.of(list.forms().getLast());
    }

    private void fill(DatasetForm form) throws InterruptedException, Leaving, Refusal {
        fill("dataset.name", form.name());
        fill("dataset.mount", form.mount());
        fill("dataset.quota", form.quota());
        fill("dataset.reservation", form.reservation());
        round.fillLines(dialogue.words("text.option"), form.options());
    }

    private void fill(VolumeForm form) throws InterruptedException, Leaving, Refusal {
        fill("volume.name", form.name());
        fill("volume.size", form.size());
        fill("volume.block", form.block());
        form.thin().set(dialogue.confirm(dialogue.words("text.volume.thin")));
        form.swap().set(dialogue.confirm(dialogue.words("text.volume.swap")));
        round.fillLines(dialogue.words("text.option"), form.options());
    }

    private void fill(String key, FormField field) throws InterruptedException, Leaving, Refusal {
        dialogue.fill(dialogue.words(key), field);
    }

    private String words(DatasetForm form) {
        var facts =
                Stream.of(
                        fact("dataset.mount", form.mount()),
                        fact("dataset.quota", form.quota()),
                        fact("dataset.reservation", form.reservation()),
                        given(form.options()));
        return whole("text.dataset", form.name(), facts);
    }

    private String words(VolumeForm form) {
        var facts =
                Stream.of(
                        form.size().value(),
                        fact("text.volume.block", form.block()),
                        form.thin().get() ? dialogue.words("text.volume.isthin") : "",
                        form.swap().get() ? dialogue.words("text.volume.isswap") : "",
                        given(form.options()));
        return whole("text.volume", form.name(), facts);
    }

    private String whole(String key, FormField name, Stream<String> facts) {
        var said = facts.filter(fact -> !fact.isEmpty()).toList();
        return dialogue.words(key, name.value(), String.join(", ", said));
    }

    private String fact(String key, FormField field) {
        return field.value().isEmpty()
                ? ""
                : dialogue.words("text.fact", dialogue.words(key), field.value());
    }

    private static String given(FormField options) {
        return String.join(", ", options.value().lines().toList());
    }
}
