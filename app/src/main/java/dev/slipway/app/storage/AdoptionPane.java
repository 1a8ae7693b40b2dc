package dev.slipway.app.storage;

import dev.slipway.app.control.Entry;
import dev.slipway.app.control.Words;
import dev.slipway.app.draft.AdoptionOffer;
import dev.slipway.app.text.Messages;
import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.PasswordField;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.control.Toggle;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The pools that are there, one of which can be kept. What is erased is chosen elsewhere on the page.
final class AdoptionPane {
    private final AdoptionForm model;
    private final Messages messages;
    private final ToggleGroup group = new ToggleGroup();
    private final VBox choices = new VBox();
    private final VBox root;

    AdoptionPane(AdoptionForm model, Messages messages) {
        this.model = model;
        this.messages = messages;
        choices.getStyleClass().add("cards");
        root = new VBox(Words.of(messages.get("adopt.how")), choices, details());
        root.getStyleClass().add("section");
        group.selectedToggleProperty().subscribe(this::chosen);
        model.offers().subscribe(this::offer);
        model.chosen().subscribe(this::select);
    }

    VBox root() {
        return root;
    }

    private void offer(List<AdoptionOffer> offers) {
        choices.getChildren().setAll(choice("adopt-none", "adopt.none", Optional.empty()));
        for (var place = 0; place < offers.size(); place++) {
            choices.getChildren().add(found(place, offers.get(place)));
        }
        if (offers.isEmpty()) {
            choices.getChildren().add(Words.of(messages.get("adopt.nothing")));
        }
        select(model.chosen().get());
    }

    private Node found(int place, AdoptionOffer offer) {
        var button = choice("adopt-" + place, "adopt.pool", Optional.of(offer));
        button.setDisable(!offer.allowed());
        return new FoundPoolCard(button, offer, messages).root();
    }

    private RadioButton choice(String id, String words, Optional<AdoptionOffer> offer) {
        var button =
                new RadioButton(messages.get(words, offer.map(AdoptionOffer::name).orElse("")));
        button.setId(id);
        button.setMnemonicParsing(false); // a pool's name may have an underscore
        button.setUserData(offer);
        button.setToggleGroup(group);
        return button;
    }

    /// By the mouse, or by the arrows, which fire no action.
    private void chosen(@Nullable Toggle toggle) {
        if (toggle != null) {
            model.offers().get().stream()
                    .map(Optional::of)
                    .filter(offer -> offer.equals(toggle.getUserData()))
                    .findFirst()
                    .ifPresentOrElse(model::choose, () -> model.choose(Optional.empty()));
        }
    }

    private void select(Optional<AdoptionOffer> offer) {
        group.getToggles().stream()
                .filter(toggle -> offer.equals(toggle.getUserData()))
                .forEach(group::selectToggle);
    }

    private VBox details() {
        var locked = new CheckBox(messages.get("adopt.locked"));
        locked.setId("adopt-locked");
        locked.selectedProperty().bindBidirectional(model.locked());
        var passphrase =
                new Entry(
                                messages.get("adopt.passphrase"),
                                "adopt-passphrase",
                                new PasswordField(),
                                model.passphrase())
                        .root();
        shownWhile(passphrase, model.locked());
        var details = new VBox(name(), locked, passphrase);
        details.getStyleClass().add("cards");
        shownWhile(details, model.chosen().map(Optional::isPresent));
        return details;
    }

    private VBox name() {
        return new Entry(
                        messages.get("adopt.name"),
                        "boot-environment",
                        new TextField(),
                        model.bootEnvironment())
                .root();
    }

    private static void shownWhile(Node node, ObservableValue<Boolean> condition) {
        node.visibleProperty().bind(condition);
        node.managedProperty().bind(node.visibleProperty());
    }
}
