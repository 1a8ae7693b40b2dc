package dev.slipway.app.system;

import dev.slipway.app.control.Entry;
import dev.slipway.app.control.Saying;
import dev.slipway.app.control.Words;
import dev.slipway.app.form.FormField;
import dev.slipway.app.text.Messages;
import dev.slipway.core.config.AddressConfiguration.AddressKind;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// One interface: its name, its link, how it gets its address.
final class InterfaceRow {
    private final String suffix;
    private final InterfaceForm form;
    private final Messages messages;
    private final LinkWords words;
    private final VBox root;

    InterfaceRow(int row, InterfaceForm form, NetworkForm network, Messages messages) {
        this.suffix = "-" + row;
        this.form = form;
        this.messages = messages;
        this.words = new LinkWords(messages);
        root = new VBox(first(network), second(network), addresses());
        root.getStyleClass().addAll("section", "card");
    }

    VBox root() {
        return root;
    }

    private Region first(NetworkForm network) {
        return choice("system.link", "link", network.links(), form.link(), words::of);
    }

    private HBox second(NetworkForm network) {
        var kinds = FXCollections.observableArrayList(AddressKind.values());
        var kind = choice("system.kind", "kind", kinds, form.kind(), words::of);
        kind.setMinWidth(Region.USE_PREF_SIZE);
        var name = entry("system.interface.name", "interface", form.name());
        var line = line(kind, name, remove(network));
        line.setAlignment(Pos.TOP_LEFT);
        return line;
    }

    /// Beside the fields, not beside their labels.
    private VBox remove(NetworkForm network) {
        var remove = new Button(messages.get("system.interface.remove"));
        remove.setId("remove" + suffix);
        remove.setMinWidth(Region.USE_PREF_SIZE);
        remove.setOnAction(_ -> network.remove(form));
        var below = new VBox(Words.of(""), remove);
        below.setMinWidth(Region.USE_PREF_SIZE);
        below.getStyleClass().add("entry");
        return below;
    }

    private HBox addresses() {
        var both =
                line(
                        entry("system.address", "address", form.address()),
                        entry("system.gateway", "gateway", form.gateway()));
        both.visibleProperty().bind(form.kind().isEqualTo(AddressKind.STATIC));
        both.managedProperty().bind(both.visibleProperty());
        return both;
    }

    private Region entry(String words, String id, FormField field) {
        var input = new TextField();
        input.setPrefColumnCount(8);
        return new Entry(messages.get(words), id + suffix, input, field).root();
    }

    private <T> Region choice(
            String words,
            String id,
            ObservableList<T> offered,
            ObjectProperty<T> chosen,
            Function<T, String> says) {
        var box = new ComboBox<>(offered);
        box.setConverter(new Saying<>(says));
        box.valueProperty().bindBidirectional(chosen);
        return new Entry(messages.get(words), id + suffix, box).root();
    }

    private static HBox line(Region... parts) {
        var line = new HBox(parts);
        line.getStyleClass().add("line");
        for (Node part : parts) {
            HBox.setHgrow(part, Priority.ALWAYS);
        }
        return line;
    }
}
