package dev.slipway.app.settings;

import atlantafx.base.theme.Styles;
import dev.slipway.app.control.Entry;
import dev.slipway.app.control.Saying;
import dev.slipway.app.control.Words;
import dev.slipway.app.shell.Side;
import dev.slipway.app.text.Messages;
import dev.slipway.app.theme.Look;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableStringValue;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

public final class SettingsPane implements Side {
    private final SettingsViewModel model;
    private final Messages messages;
    private final ComboBox<Look> look;
    private final Button close = new Button();
    private final VBox root;

    public SettingsPane(SettingsViewModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
        close.setText(messages.get("settings.close"));
        close.setId("settings-close");
        close.setMinWidth(Region.USE_PREF_SIZE);
        look = choice(List.of(Look.values()), Settings::look, Settings::with, this::words);
        root = new VBox(heading(), looks(), fonts(), languages(), state(), close);
        root.getStyleClass().addAll("page", "side");
    }

    @Override
    public Node root() {
        return root;
    }

    @Override
    public Node firstFocus() {
        return look;
    }

    @Override
    public ObservableStringValue title() {
        return new ReadOnlyStringWrapper("").getReadOnlyProperty();
    }

    @Override
    public void closedBy(Runnable closing) {
        close.setOnAction(_ -> closing.run());
    }

    private Node heading() {
        var heading = new Label(messages.get("settings.heading"));
        heading.getStyleClass().add(Styles.TITLE_3);
        return heading;
    }

    private Node looks() {
        return new Entry(messages.get("settings.look"), "look", look).root();
    }

    private Node fonts() {
        var sizes =
                choice(
                        Settings.FONT_SIZES,
                        Settings::fontPixels,
                        Settings::withFont,
                        size -> messages.get("settings.pixels", size));
        return new Entry(messages.get("settings.font"), "font-size", sizes).root();
    }

    private Node languages() {
        var languages =
                choice(
                        Arrays.asList(Language.values()),
                        Settings::language,
                        Settings::with,
                        this::words);
        var entry = new Entry(messages.get("settings.language"), "language", languages).root();
        entry.getChildren().add(Words.of(messages.get("settings.language.when")));
        return entry;
    }

    private Node state() {
        var trouble = Words.of("");
        trouble.getStyleClass().add(Styles.DANGER);
        trouble.textProperty()
                .bind(model.activity().trouble().map(it -> it.map(t -> t.what()).orElse("")));
        return new VBox(Words.of("settings-said", model.said()), trouble);
    }

    private <T> ComboBox<T> choice(
            List<T> offered,
            Function<Settings, T> chosen,
            BiFunction<Settings, T, Settings> with,
            Function<T, String> words) {
        var box = new ComboBox<>(FXCollections.observableArrayList(offered));
        box.setConverter(new Saying<>(words));
        box.setValue(chosen.apply(model.settings()));
        box.valueProperty().subscribe((_, now) -> model.choose(old -> with.apply(old, now)));
        return box;
    }

    private String words(Look each) {
        return switch (each) {
            case LIGHT -> messages.get("settings.look.light");
            case DARK -> messages.get("settings.look.dark");
            case CONTRAST -> messages.get("settings.look.contrast");
        };
    }

    private String words(Language each) {
        return switch (each) {
            case SYSTEM -> messages.get("settings.language.system");
            case ENGLISH -> messages.get("settings.language.english");
            case GERMAN -> messages.get("settings.language.german");
        };
    }
}
