package dev.slipway.app;

import dev.slipway.core.image.layout.DemoImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/// The image of the demonstration: the same, byte for byte, whoever makes it, so it is made once and then copied.
final class DemoLayout {
    private static final Map<String, byte[]> FILES = new HashMap<>();

    private DemoLayout() {}

    /// @return the layout
    static Path write(Path layout) throws IOException {
        if (FILES.isEmpty()) {
            DemoImage.write(layout);
            keep(layout);
        } else {
            copy(layout);
        }
        return layout;
    }

    private static void keep(Path layout) throws IOException {
        try (var files = Files.walk(layout)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                FILES.put(layout.relativize(file).toString(), Files.readAllBytes(file));
            }
        }
    }

    private static void copy(Path layout) throws IOException {
        for (var file : FILES.entrySet()) {
            var to = layout.resolve(file.getKey());
            Files.createDirectories(to.getParent());
            Files.write(to, file.getValue());
        }
    }
}
