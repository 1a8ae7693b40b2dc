package dev.slipway.app.dialogue;

/// Something that can be done now.
///
/// @param label an underscore stands before the letter it would like to be chosen by, as on a button of the window
/// @param numbered whether it is one of a list, chosen by number
public record Choice(String label, boolean numbered, Act act) {
    public static Choice of(String label, Act act) {
        return new Choice(label, false, act);
    }

    public static Choice numbered(String words, Act act) {
        return new Choice(words, true, act);
    }

    /// As it is read.
    String words() {
        return numbered ? label : label.replaceFirst("_", "");
    }

    /// The letters that it can be chosen by, the best first.
    String letters() {
        var wanted = label.indexOf('_') + 1;
        var plain = words();
        return (plain.substring(wanted == 0 ? 0 : wanted - 1) + plain)
                .codePoints()
                .filter(Character::isLetter)
                .map(Character::toLowerCase)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
