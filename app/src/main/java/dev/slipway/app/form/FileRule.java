package dev.slipway.app.form;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/// The name of a file, whether it is there or not.
///
/// @param missing what to say of a text that is none
public record FileRule(String missing) implements Rule {
    @Override
    public Optional<String> problem(String text) {
        return names(text) ? Optional.empty() : Optional.of(missing);
    }

    private static boolean names(String text) {
        try {
            return !text.isBlank() && Path.of(text.strip()).getFileName() != null;
        } catch (InvalidPathException e) {
            return false;
        }
    }
}
