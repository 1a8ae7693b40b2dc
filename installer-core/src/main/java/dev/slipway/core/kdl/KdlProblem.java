package dev.slipway.core.kdl;

import dev.slipway.core.failure.ConfigurationFailure.BadKdl;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/// Why a text is not KDL, and where it stops being it.
///
/// @param message one sentence for the user
public record KdlProblem(Position position, String message) {
    private static final String BUNDLE = "dev.slipway.core.kdl.messages";

    static KdlProblem of(Position position, Trouble trouble, Object... arguments) {
        var words = ResourceBundle.getBundle(BUNDLE, Locale.getDefault());
        var format = new MessageFormat(words.getString(trouble.name()), Locale.ROOT);
        return new KdlProblem(position, format.format(arguments));
    }

    /// @param source the name of the text, such as its file
    public BadKdl failure(String source) {
        return new BadKdl(source, position.line(), position.column(), message);
    }
}
