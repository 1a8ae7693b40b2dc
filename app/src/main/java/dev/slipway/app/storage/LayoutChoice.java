package dev.slipway.app.storage;

import dev.slipway.app.draft.Layout;
import dev.slipway.app.text.Messages;
import dev.slipway.app.text.Quantities;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.VBox;

/// The layouts, each with what it gives and survives; those that the chosen disks do not allow say what they need.
final class LayoutChoice {
    private record Choice(Layout layout, RadioButton button) {}

    private final StorageViewModel model;
    private final Messages messages;
    private final ToggleGroup group = new ToggleGroup();
    private final List<Choice> choices;
    private final VBox root;

    LayoutChoice(StorageViewModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
        choices = Stream.of(Layout.values()).map(this::choice).toList();
        root = new VBox(new Label(messages.get("storage.layout")));
        choices.forEach(choice -> root.getChildren().add(choice.button()));
        root.getStyleClass().add("choices");
        model.offers().addListener((ListChangeListener<LayoutOffer>) _ -> offer());
        model.layout().subscribe(this::select);
        offer();
    }

    VBox root() {
        return root;
    }

    private Choice choice(Layout layout) {
        var button = new RadioButton();
        button.setId("layout-" + layout.name().toLowerCase(Locale.ROOT));
        button.setToggleGroup(group);
        button.setOnAction(_ -> model.choose(layout));
        return new Choice(layout, button);
    }

    private void offer() {
        for (var offer : model.offers()) {
            choices.stream()
                    .filter(choice -> choice.layout() == offer.layout())
                    .forEach(choice -> show(offer, choice.button()));
        }
    }

    private void show(LayoutOffer offer, RadioButton button) {
        button.setDisable(!offer.allowed());
        button.setText(words(offer));
    }

    private void select(Optional<Layout> layout) {
        for (var choice : choices) {
            choice.button().setSelected(layout.filter(choice.layout()::equals).isPresent());
        }
    }

    private String words(LayoutOffer offer) {
        var name = name(offer.layout());
        if (!offer.allowed()) {
            return messages.get("storage.layout.needs", name, needs(offer.layout()));
        }
        return offer.survives() == 0
                ? messages.get("storage.layout.fragile", name, Quantities.bytes(offer.capacity()))
                : messages.get(
                        "storage.layout.survives",
                        name,
                        Quantities.bytes(offer.capacity()),
                        offer.survives(),
                        offer.disks());
    }

    private String needs(Layout layout) {
        if (!model.fileSystem().get().allows(layout)) {
            return messages.get("storage.needs.pool");
        }
        return switch (layout) {
            case SINGLE -> messages.get("storage.needs.one");
            case STRIPED_MIRRORS -> messages.get("storage.needs.pairs", layout.minimumDisks());
            case MIRROR, RAIDZ1, RAIDZ2, RAIDZ3 ->
                    messages.get("storage.needs.many", layout.minimumDisks());
        };
    }

    private String name(Layout layout) {
        return switch (layout) {
            case SINGLE -> messages.get("layout.single");
            case MIRROR -> messages.get("layout.mirror");
            case STRIPED_MIRRORS -> messages.get("layout.striped");
            case RAIDZ1 -> messages.get("layout.raidz1");
            case RAIDZ2 -> messages.get("layout.raidz2");
            case RAIDZ3 -> messages.get("layout.raidz3");
        };
    }
}
