package dev.slipway.core.kdl;

import dev.slipway.core.failure.ConfigurationFailure.BadKdl;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;

/// Why a text is not KDL, and where it stops being it.
///
/// @param message one sentence for the user
public record KdlProblem(Position position, String message) {
    private static final String BUNDLE = "dev.slipway.core.kdl.messages";
    private static final int LONGEST_SHOWN = 60;

    static KdlProblem of(Position position, Trouble trouble, Object... arguments) {
        var format = new MessageFormat(words(trouble.name()), Locale.ROOT);
        var shown = Arrays.stream(arguments).map(KdlProblem::shown).toArray();
        return new KdlProblem(position, format.format(shown));
    }

    static String words(String key) {
        return ResourceBundle.getBundle(BUNDLE, Locale.getDefault()).getString(key);
    }

    /// As text, so that no number gets grouping marks; not all of a long one.
    private static String shown(Object argument) {
        var text = String.valueOf(argument);
        return text.length() <= LONGEST_SHOWN ? text : text.substring(0, LONGEST_SHOWN) + "…";
    }

    /// @param source the name of the text, such as its file
    public BadKdl failure(String source) {
        return new BadKdl(source, position.line(), position.column(), message);
    }
}
