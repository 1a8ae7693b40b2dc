package dev.slipway.app.kdl;

import dev.slipway.app.text.Messages;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/// A configuration to begin with.
enum Template {
    SINGLE("single-static.kdl"),
    MIRROR("mirror-dhcp.kdl"),
    RAIDZ2("raidz2.kdl");

    private final String file;

    Template(String file) {
        this.file = file;
    }

    String words(Messages messages) {
        return switch (this) {
            case SINGLE -> messages.get("kdl.template.single");
            case MIRROR -> messages.get("kdl.template.mirror");
            case RAIDZ2 -> messages.get("kdl.template.raidz2");
        };
    }

    /// Of the program itself, and small.
    String text() {
        try (var in = Template.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("no " + file);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
