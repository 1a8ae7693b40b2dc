package dev.slipway.app.dialogue;

import java.util.regex.Pattern;

/// Something that can be done now.
///
/// @param label an underscore stands before the letter it would like to be chosen by, as on a button of the window; a sign
///     that is no letter stands in brackets at the end, and is its key everywhere
/// @param numbered whether it is one of a list, chosen by number
/// @param about what it is about, by which it is the same although its words have changed meanwhile
public record Choice(String label, boolean numbered, Object about, Act act) {
    private static final Pattern SIGN = Pattern.compile(" \\(_(?<sign>[^\\p{L}\\d])\\)$");

    public static Choice of(String label, Act act) {
        return new Choice(label, false, label, act);
    }

    public static Choice numbered(String words, Act act) {
        return numbered(words, words, act);
    }

    public static Choice numbered(String words, Object about, Act act) {
        return new Choice(words, true, about, act);
    }

    /// As it is read.
    String words() {
        return numbered ? label : unsigned().replaceFirst("_", "");
    }

    /// What it can be chosen by: its sign if it has one, then letters, the best first.
    String letters() {
        var wanted = unsigned().indexOf('_') + 1;
        var plain = words();
        return sign()
                + (plain.substring(wanted == 0 ? 0 : wanted - 1) + plain)
                        .codePoints()
                        .filter(Character::isLetter)
                        .map(Character::toLowerCase)
                        .collect(
                                StringBuilder::new,
                                StringBuilder::appendCodePoint,
                                StringBuilder::append);
    }

    private String sign() {
        var sign = SIGN.matcher(label);
        return sign.find() ? sign.group("sign") : "";
    }

    private String unsigned() {
        return SIGN.matcher(label).replaceFirst("");
    }
}
