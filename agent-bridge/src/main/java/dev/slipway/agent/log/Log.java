package dev.slipway.agent.log;

import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/// A logger of Java's that is looked for when something is logged, and not when its class comes to be: Java asks all modules for who logs, which is a
/// tenth of the processor time that an agent takes to its first word.
///
/// @param of what logs
public record Log(Class<?> of) implements System.Logger {
    private System.Logger found() {
        return System.getLogger(of.getName());
    }

    @Override
    public String getName() {
        return of.getName();
    }

    @Override
    public boolean isLoggable(Level level) {
        return found().isLoggable(level);
    }

    @Override
    public void log(
            Level level,
            @Nullable ResourceBundle words,
            @Nullable String text,
            @Nullable Throwable cause) {
        found().log(level, words, text, cause);
    }

    @Override
    public void log(
            Level level,
            @Nullable ResourceBundle words,
            @Nullable String text,
            @Nullable Object @Nullable ... facts) {
        found().log(level, words, text, facts);
    }
}
