package dev.slipway.app;

import dev.slipway.app.theme.Look;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import javax.imageio.ImageIO;

/// Takes pictures of what is shown, for somebody to look at.
record Pictures(Shown wizard, String suffix) {
    static final Path FOLDER = Path.of(System.getProperty("pictures", "."));
    static final boolean WANTED = !System.getProperty("pictures", "").isEmpty();

    static Pictures of(Shown wizard, int width, int height, Look look) {
        var name = look.name().toLowerCase(Locale.ROOT);
        return new Pictures(wizard, "-%dx%d-%s.png".formatted(width, height, name));
    }

    void take(String page) throws IOException {
        wizard.settle();
        var file = Files.createDirectories(FOLDER).resolve(page + suffix);
        ImageIO.write(Palette.of(wizard.picture()).painted(), "png", file.toFile());
    }
}
