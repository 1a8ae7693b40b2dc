package dev.slipway.app.text;

import dev.slipway.core.failure.ConfigurationFailure.BadConfiguration;
import dev.slipway.core.failure.ConnectionFailure.UntrustedCertificate;
import dev.slipway.core.failure.Explanation;
import dev.slipway.core.failure.Failure;

/// What went wrong, as the banner says it.
///
/// @param changed what was changed on the machine so far
public record Trouble(String what, String cause, String changed, String remedy) {
    public static Trouble of(Failure failure, String changed, Messages messages) {
        var words = Explanation.of(failure);
        return new Trouble(words.what(), words.cause(), changed, remedy(failure, words, messages));
    }

    /// The core's remedies speak to everybody; where they name the command line, the wizard names its own way.
    private static String remedy(Failure failure, Explanation words, Messages messages) {
        if (failure instanceof UntrustedCertificate) {
            return messages.get("trouble.untrusted.remedy");
        }
        return failure instanceof BadConfiguration
                ? messages.get("trouble.configuration.remedy")
                : words.remedy();
    }
}
