package dev.slipway.app;

import dev.slipway.app.settings.Language;
import dev.slipway.app.settings.Settings;
import dev.slipway.app.theme.Look;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import javafx.beans.property.ObjectProperty;

/// Looks at a page in three sizes and three looks, and takes its pictures where somebody wants to see them.
final class NineWays {
    private static final List<Size> SIZES =
            List.of(new Size(1280, 800), new Size(1024, 768), new Size(800, 600));

    private final Shown wizard;
    private final ObjectProperty<Settings> settings;
    private final Language language;
    private final Set<Look> pictured;
    private List<Look> looks = List.of(Look.values());

    record Size(int width, int height) {}

    /// @param pictured the looks of which pictures are taken in that language
    NineWays(Shown wizard, ObjectProperty<Settings> settings, Language language, Look... pictured) {
        this.wizard = wizard;
        this.settings = settings;
        this.language = language;
        this.pictured = Set.of(pictured);
    }

    /// Ends with the smallest size; begins with the look that it ended with before, as dressing takes the most time.
    void see(String page) throws IOException {
        for (var look : looks) {
            wizard.set(settings, new Settings(look, 14, language));
            for (var size : SIZES) {
                see(page, look, size);
            }
        }
        looks = looks.reversed();
    }

    private void see(String page, Look look, Size size) throws IOException {
        wizard.resize(size.width(), size.height());
        try {
            wizard.lint();
        } catch (AssertionError e) {
            throw new AssertionError(page + ", " + look + ", " + size, e);
        }
        if (Pictures.WANTED && pictured.contains(look)) {
            Pictures.of(wizard, size.width(), size.height(), look).take(page);
        }
    }
}
