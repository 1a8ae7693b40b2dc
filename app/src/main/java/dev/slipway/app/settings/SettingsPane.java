package dev.slipway.app.settings;

import dev.slipway.app.control.Entry;
import dev.slipway.app.control.Saying;
import dev.slipway.app.control.Words;
import dev.slipway.app.shell.Side;
import dev.slipway.app.shell.SideFrame;
import dev.slipway.app.text.Messages;
import dev.slipway.app.theme.Look;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;

public final class SettingsPane implements Side {
    private final SettingsViewModel model;
    private final Messages messages;
    private final ComboBox<Look> look;
    private final SideFrame frame;

    public SettingsPane(SettingsViewModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
        look = choice(List.of(Look.values()), Settings::look, Settings::with, this::words);
        frame = new SideFrame("settings", "settings.close", messages);
        frame.fill(
                frame.heading(new ReadOnlyStringWrapper(messages.get("settings.heading"))),
                looks(),
                fonts(),
                languages(),
                frame.state(model.activity(), model.said()),
                frame.close());
    }

    @Override
    public SideFrame frame() {
        return frame;
    }

    @Override
    public Node firstFocus() {
        return look;
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
                        new LanguageWords(messages)::of);
        var entry = new Entry(messages.get("settings.language"), "language", languages).root();
        entry.getChildren().add(Words.of(messages.get("settings.language.when")));
        return entry;
    }

    private <T> ComboBox<T> choice(
            List<T> offered,
            Function<Settings, T> chosen,
            BiFunction<Settings, T, Settings> with,
            Function<T, String> words) {
        var box = new ComboBox<>(FXCollections.observableArrayList(offered));
        box.setConverter(new Saying<>(words));
        model.settings().subscribe(now -> box.setValue(chosen.apply(now)));
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
}
