package dev.slipway.app.storage;

import dev.slipway.app.draft.Area;
import dev.slipway.app.draft.Preset;
import dev.slipway.app.draft.PresetOffer;
import dev.slipway.app.text.Messages;
import dev.slipway.app.text.Quantities;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.Toggle;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// The presets, each with what it gives and survives; those that the chosen disks do not allow say why.
final class PresetChoice {
    private record Row(Preset preset, RadioButton button, Label size, Label safety) {}

    private static final PseudoClass REFUSED = PseudoClass.getPseudoClass("refused");

    private final StorageViewModel model;
    private final Messages messages;
    private final PresetWords words;
    private final ToggleGroup group = new ToggleGroup();
    private final List<Row> rows = new ArrayList<>();
    private final RadioButton byHand;
    private final GridPane root = new GridPane();

    PresetChoice(StorageViewModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
        this.words = new PresetWords(messages);
        root.getStyleClass().add("presets");
        root.addRow(0, head("storage.layout"), head("storage.usable"), head("storage.safety"));
        for (var preset : Preset.values()) {
            add(preset);
        }
        byHand = button("layout-by-hand", messages.get("preset.byhand"));
        root.add(byHand, 0, root.getRowCount(), 3, 1);
        group.selectedToggleProperty().subscribe(this::chosen);
        model.offers().subscribe(this::showAll);
        model.worked().map(Worked::area).subscribe(this::select);
    }

    GridPane root() {
        return root;
    }

    /// By the mouse, or by the arrows, which fire no action.
    private void chosen(@Nullable Toggle toggle) {
        rows.stream()
                .filter(row -> row.button().equals(toggle))
                .map(Row::preset)
                .filter(preset -> !model.worked().get().area().preset().equals(Optional.of(preset)))
                .forEach(model::follow);
    }

    private void add(Preset preset) {
        var id = "layout-" + preset.name().toLowerCase(Locale.ROOT);
        var row = new Row(preset, button(id, words.name(preset)), new Label(), new Label());
        row.size().setMinWidth(Region.USE_PREF_SIZE);
        row.safety().setId(id + "-safety");
        row.safety().setWrapText(true);
        rows.add(row);
        root.addRow(rows.size(), row.button(), row.size(), row.safety());
    }

    private RadioButton button(String id, String words) {
        var button = new RadioButton(words);
        button.setId(id);
        button.setToggleGroup(group);
        button.setMinWidth(Region.USE_PREF_SIZE);
        return button;
    }

    private void showAll(List<PresetOffer> offers) {
        rows.forEach(row -> shown(row, false));
        for (var offer : offers) {
            rows.stream()
                    .filter(row -> row.preset() == offer.preset())
                    .forEach(row -> show(offer, row));
        }
    }

    private static void shown(Row row, boolean there) {
        for (var part : List.of(row.button(), row.size(), row.safety())) {
            part.setVisible(there);
            part.setManaged(there);
        }
    }

    private void show(PresetOffer offer, Row row) {
        shown(row, true);
        var allowed = offer.allowed();
        row.button().setDisable(!allowed);
        row.size().setText(allowed ? Quantities.bytes(offer.capacityBytes()) : "");
        row.safety().setText(allowed ? words.safety(offer) : words.needs(offer.preset()));
        row.safety().pseudoClassStateChanged(REFUSED, !allowed);
        row.button()
                .setAccessibleText(
                        messages.get(
                                "preset.spoken",
                                words.name(offer.preset()),
                                row.size().getText(),
                                row.safety().getText()));
    }

    private void select(Area area) {
        byHand.setDisable(!area.placement().byHand());
        byHand.setSelected(area.placement().byHand());
        for (var row : rows) {
            row.button().setSelected(area.preset().filter(row.preset()::equals).isPresent());
        }
    }

    private Label head(String key) {
        var head = new Label(messages.get(key));
        head.getStyleClass().add("entry-label");
        head.setAccessibleRole(AccessibleRole.TEXT);
        return head;
    }
}
