package dev.slipway.app.dialogue;

import dev.slipway.core.text.ControlCharacters;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Text as a terminal can show it. What is said may come from a machine that nobody trusts: control characters would
/// be orders to the terminal.
final class Printable {
    private static final Pattern FOREIGN = Pattern.compile("[^\\p{ASCII}]");

    /// Of what our words use; for terminals that know only ASCII.
    private static final Map<String, String> PLAIN =
            Map.ofEntries(
                    Map.entry("·", "-"),
                    Map.entry("–", "-"),
                    Map.entry("→", "->"),
                    Map.entry("…", "..."),
                    Map.entry("“", "\""),
                    Map.entry("”", "\""),
                    Map.entry("„", "\""),
                    Map.entry("ä", "ae"),
                    Map.entry("ö", "oe"),
                    Map.entry("ü", "ue"),
                    Map.entry("Ä", "Ae"),
                    Map.entry("Ö", "Oe"),
                    Map.entry("Ü", "Ue"),
                    Map.entry("ß", "ss"));

    private final CharsetEncoder encoder;

    Printable(Charset charset) {
        encoder = charset.newEncoder();
    }

    String of(String text) {
        var safe = ControlCharacters.blanked(text);
        return FOREIGN.matcher(safe)
                .replaceAll(found -> Matcher.quoteReplacement(shown(found.group())));
    }

    private String shown(String letter) {
        return encoder.canEncode(letter) ? letter : PLAIN.getOrDefault(letter, "?");
    }
}
