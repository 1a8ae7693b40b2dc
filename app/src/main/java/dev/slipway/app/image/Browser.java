package dev.slipway.app.image;

import dev.slipway.app.form.FormField;
import dev.slipway.app.job.Workbench;
import dev.slipway.app.settings.RecentImage;
import dev.slipway.core.image.reference.ImageOffer;
import dev.slipway.core.image.reference.ImagePlace;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// Finds an image for whoever does not know its name: among those looked up before, in a registry, on the media of the
/// machine. The machine looks, for it is the machine that must reach what is chosen.
public final class Browser {
    /// Where it looks.
    public enum Source {
        RECENT,
        REGISTRY,
        MEDIA
    }

    private final Workbench bench;
    private final ImageViewModel page;
    private final Remembered remembered;
    private final FormField place;
    private final StringProperty filter = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<Source> source = new ReadOnlyObjectWrapper<>(Source.RECENT);
    private final ReadOnlyObjectWrapper<Optional<Shelf>> shelf =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyStringWrapper said = new ReadOnlyStringWrapper("");
    private final ObservableList<Found> choices = FXCollections.observableArrayList();
    private final ObservableList<Found> shownChoices =
            FXCollections.unmodifiableObservableList(choices);

    public Browser(Workbench bench, ImageViewModel page, Remembered remembered) {
        this.bench = bench;
        this.page = page;
        this.remembered = remembered;
        this.place = new FormField("", new PlaceRule(bench.words("browse.place.problem")));
        filter.subscribe(_ -> show());
        shelf.subscribe(_ -> show());
        source.subscribe(_ -> show());
        remembered.images().subscribe(_ -> show());
        bench.job()
                .hold()
                .subscribe((_, _) -> turnTo(Source.RECENT)); // another machine sees other things
    }

    ReadOnlyObjectProperty<Source> source() {
        return source.getReadOnlyProperty();
    }

    /// The registry or the repository to look into, as somebody types it.
    FormField place() {
        return place;
    }

    /// What words must contain to be shown.
    StringProperty filter() {
        return filter;
    }

    /// What the list is of, and who looked.
    ReadOnlyStringProperty said() {
        return said.getReadOnlyProperty();
    }

    ObservableList<Found> choices() {
        return shownChoices;
    }

    /// What was looked through last, and what it has.
    ReadOnlyObjectProperty<Optional<Shelf>> shelf() {
        return shelf.getReadOnlyProperty();
    }

    void turnTo(Source other) {
        page.activity().cancel();
        source.set(other);
        shelf.set(Optional.empty());
        filter.set("");
        if (other == Source.MEDIA) {
            look(new ImagePlace.Media());
        } else if (other == Source.REGISTRY && place.value().isEmpty()) {
            place.reset(PlaceRule.around(page.reference().value()));
        }
    }

    /// Into what was typed.
    void look() {
        place.check();
        if (place.good()) {
            PlaceRule.read(place.value()).ifPresent(this::look);
        }
    }

    /// From a repository to all of its registry.
    void up() {
        shelf.get().flatMap(now -> now.place().above()).map(ImagePlace::text).ifPresent(this::into);
    }

    void more() {
        shelf.get().ifPresent(this::ask);
    }

    void choose(Found choice) {
        switch (choice) {
            case Found.Into(var _, var deeper) -> into(deeper);
            case Found.Take(var _, var image) -> take(image);
        }
    }

    private void into(String other) {
        place.reset(other);
        look();
    }

    private void take(RecentImage image) {
        page.plainHttp().set(image.plainHttp());
        page.reference().text().set(image.reference());
        page.resolve();
    }

    private void look(ImagePlace other) {
        filter.set("");
        shelf.set(Optional.empty());
        ask(Shelf.unknown(other));
    }

    private void ask(Shelf before) {
        var where = before.place();
        var held = bench.job().machine();
        var plain = page.plainHttp().get();
        page.activity()
                .run(
                        bench.words("browse.looking", looker(), where.text()),
                        () -> held.machine().browsing().offer(where, plain, before.next()),
                        offer -> answered(before, offer));
    }

    private void answered(Shelf before, ImageOffer offer) {
        shelf.set(Optional.of(before.with(offer)));
    }

    private void show() {
        said.set(summary());
        var wanted = filter.get().strip().toLowerCase(Locale.ROOT);
        choices.setAll(
                all().stream()
                        .filter(each -> each.words().toLowerCase(Locale.ROOT).contains(wanted))
                        .toList());
    }

    private String summary() {
        var words = new BrowserWords(bench.messages(), looker());
        return switch (source.get()) {
            case RECENT -> words.recent(remembered.images().get().size());
            case REGISTRY -> words.registry(shelf.get());
            case MEDIA -> words.media(shelf.get());
        };
    }

    /// A plain machined can look for nothing: its client does, here.
    private String looker() {
        var plain = bench.job().hold().get().filter(held -> held.machine().plain()).isPresent();
        return plain ? bench.words("browse.here") : bench.job().draft().get().hostname();
    }

    private List<Found> all() {
        return source.get() == Source.RECENT
                ? remembered.images().get().stream().map(Browser::recent).toList()
                : shelf.get().map(now -> now.choices(page.plainHttp().get())).orElse(List.of());
    }

    private static Found recent(RecentImage image) {
        return new Found.Take(image.reference(), image);
    }
}
