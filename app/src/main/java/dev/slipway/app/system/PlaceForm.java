package dev.slipway.app.system;

import dev.slipway.core.config.KeyboardConfiguration;
import dev.slipway.core.config.SystemConfiguration;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/// Where the installed system stands, and what is spoken and typed there, as it is chosen.
final class PlaceForm {
    private static final String USUAL_TIMEZONE = "UTC";
    private static final String USUAL_LOCALE = "C.UTF-8";

    private final ObjectProperty<String> timezone = new SimpleObjectProperty<>(USUAL_TIMEZONE);
    private final ObjectProperty<String> locale = new SimpleObjectProperty<>(USUAL_LOCALE);

    private final ObjectProperty<KeyboardConfiguration> keyboard =
            new SimpleObjectProperty<>(KeyboardConfiguration.US);

    PlaceForm(Runnable changed) {
        timezone.subscribe((_, _) -> changed.run());
        locale.subscribe((_, _) -> changed.run());
        keyboard.subscribe((_, _) -> changed.run());
    }

    /// An IANA name.
    ObjectProperty<String> timezone() {
        return timezone;
    }

    /// A POSIX locale.
    ObjectProperty<String> locale() {
        return locale;
    }

    /// Of the console.
    ObjectProperty<KeyboardConfiguration> keyboard() {
        return keyboard;
    }

    void read(SystemConfiguration now) {
        timezone.set(now.timezone().orElse(USUAL_TIMEZONE));
        locale.set(now.locale().orElse(USUAL_LOCALE));
        keyboard.set(now.keyboard().orElse(KeyboardConfiguration.US));
    }

    /// @param written as somebody wrote it elsewhere, if anybody did
    Optional<String> chosenTimezone(Optional<SystemConfiguration> written) {
        return chosen(timezone, USUAL_TIMEZONE, written, SystemConfiguration::timezone);
    }

    Optional<String> chosenLocale(Optional<SystemConfiguration> written) {
        return chosen(locale, USUAL_LOCALE, written, SystemConfiguration::locale);
    }

    /// The usual one is not said where nobody wrote it: the image may know better.
    Optional<KeyboardConfiguration> chosenKeyboard(Optional<SystemConfiguration> written) {
        var said = written.flatMap(SystemConfiguration::keyboard).isPresent();
        return Optional.of(keyboard.get())
                .filter(it -> said || !it.equals(KeyboardConfiguration.US));
    }

    /// What nobody wrote and nobody chose is not said.
    private static Optional<String> chosen(
            ObjectProperty<String> choice,
            String usual,
            Optional<SystemConfiguration> written,
            Function<SystemConfiguration, Optional<String>> part) {
        var unsaid = written.isPresent() && written.flatMap(part).isEmpty();
        return Optional.of(choice.get()).filter(it -> !(unsaid && it.equals(usual)));
    }
}
