package dev.slipway.app.image;

import dev.slipway.app.draft.Draft;
import dev.slipway.app.draft.ImageDraft;
import dev.slipway.app.job.Workbench;
import dev.slipway.app.text.Moments;
import dev.slipway.core.image.reference.ResolvedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// All that is known of the image that is looked up: what it is, who signed it, what it costs on this machine.
public final class ImageCard {
    /// @param id by which it is known on the page
    public record Fact(String name, String id, String value) {}

    private final Workbench bench;
    private final Inspecting inspecting;
    private final Remembered remembered;
    private final ImageWords words;
    private final ReadOnlyObjectWrapper<List<Fact>> facts = new ReadOnlyObjectWrapper<>(List.of());

    public ImageCard(Workbench bench, Inspecting inspecting, Remembered remembered) {
        this.bench = bench;
        this.inspecting = inspecting;
        this.remembered = remembered;
        this.words = new ImageWords(bench.messages());
        bench.job().draft().subscribe(_ -> describe());
        inspecting.said().subscribe(_ -> describe());
        remembered.images().subscribe(_ -> describe());
    }

    public ReadOnlyObjectProperty<List<Fact>> facts() {
        return facts.getReadOnlyProperty();
    }

    private void describe() {
        facts.set(draft().image().map(this::describe).orElse(List.of()));
    }

    private List<Fact> describe(ImageDraft image) {
        var resolved = image.resolved();
        if (resolved.digest().isEmpty()) {
            return List.of(fact("image.digest", "digest", bench.words("image.unknown")));
        }
        var all = new ArrayList<Fact>();
        all.add(fact("image.digest", "digest", resolved.digest()));
        all.addAll(content(resolved));
        all.addAll(cost(image));
        return List.copyOf(all);
    }

    private List<Fact> content(ResolvedImage image) {
        var now = inspecting.said().get();
        var all = new ArrayList<Fact>();
        if (!image.platform().isEmpty()) {
            all.add(fact("image.platform", "platform", words.platforms(image.platform(), now)));
        }
        signature(now).ifPresent(all::add);
        all.add(fact("image.layers", "layers", "" + image.layers().size()));
        if (!image.created().isEmpty()) {
            all.add(fact("image.created", "created", Moments.of(image.created())));
        }
        return all;
    }

    private Optional<Fact> signature(Inspected now) {
        return Optional.of(words.signature(now))
                .filter(said -> !said.isEmpty())
                .map(said -> fact("image.signature", "signature", said));
    }

    private List<Fact> cost(ImageDraft image) {
        var cost = Cost.of(image, draft().storage(), remembered.images().get());
        return List.of(
                fact("image.size", "image-size", words.fetch(cost)),
                fact("image.room", "image-room", words.disk(cost)),
                fact("image.takes", "image-time", words.time(cost)));
    }

    private Draft draft() {
        return bench.job().draft().get();
    }

    private Fact fact(String name, String id, String value) {
        return new Fact(bench.words(name), id, value);
    }
}
