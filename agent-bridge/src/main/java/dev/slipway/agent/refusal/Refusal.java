package dev.slipway.agent.refusal;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/// Why a line or a command was not obeyed, or failed.
///
/// @param about which field, file, program or position; empty where the code says all
public record Refusal(Code code, String about) {
    private static final String BUNDLE = "dev.slipway.agent.refusal.messages";

    public static Refusal of(Code code) {
        return new Refusal(code, "");
    }

    public RefusedException asException() {
        return new RefusedException(this);
    }

    /// A sentence for people; [#code] is for programs.
    public String words() {
        var pattern = ResourceBundle.getBundle(BUNDLE, Locale.getDefault()).getString(code.word());
        return new MessageFormat(pattern, Locale.ROOT).format(new Object[] {about});
    }
}
