package dev.slipway.app.image;

import dev.slipway.app.form.Rule;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.image.reference.ImagePlace;
import java.util.Optional;

/// A registry, or a repository of one, as people type it: `oci://` need not be.
///
/// @param missing what to say of a text that is neither
record PlaceRule(String missing) implements Rule {
    private static final String SCHEME = "oci://";

    @Override
    public Optional<String> problem(String text) {
        return read(text).isPresent() ? Optional.empty() : Optional.of(missing);
    }

    static Optional<ImagePlace> read(String text) {
        var typed = text.strip();
        try {
            return Optional.of(ImagePlace.parse(typed.startsWith(SCHEME) ? typed : SCHEME + typed));
        } catch (InstallException _) {
            return Optional.empty();
        }
    }

    /// The repository of that image; empty where it comes from no registry.
    static String around(String reference) {
        return reference.startsWith(SCHEME) ? read(reference).map(ImagePlace::text).orElse("") : "";
    }
}
