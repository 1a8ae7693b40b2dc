package dev.slipway.app.system;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// About how hard a password is to guess, for whoever chooses one: an estimate that errs on the side of whoever guesses.
///
/// What is among the first that are tried counts as one word of a short list, and what repeats or counts up as nothing
/// much; each other character counts by how many there are of its kind.
///
/// @param bits of what is left to guess
/// @param weakness the worst that can be said of it
record Strength(double bits, Optional<Weakness> weakness) {
    enum Level {
        TRIVIAL,
        WEAK,
        FAIR,
        STRONG
    }

    enum Weakness {
        COMMON,
        OWN,
        RUN,
        SHORT
    }

    private static final double WEAK = 28;
    private static final double FAIR = 40;
    private static final double STRONG = 60;

    /// What one of [#COMMON] or of the user's own names is worth.
    private static final double WORD = 6;

    private static final double REPEATED = 1;
    private static final int SHORT = 10;
    private static final int SHORTEST_NAME = 3;
    private static final char TAKEN = 0;

    private static final List<String> COMMON =
            List.of(
                    "password",
                    "passwort",
                    "passw0rd",
                    "geheim",
                    "secret",
                    "admin",
                    "root",
                    "login",
                    "welcome",
                    "willkommen",
                    "letmein",
                    "changeme",
                    "qwerty",
                    "qwertz",
                    "asdf",
                    "yxcv",
                    "zxcv",
                    "iloveyou",
                    "hallo",
                    "hello",
                    "master",
                    "monkey",
                    "dragon",
                    "sunshine",
                    "princess",
                    "football",
                    "server",
                    "linux",
                    "debian",
                    "slipway",
                    "test",
                    "user",
                    "guest",
                    "sommer",
                    "summer",
                    "winter");

    /// @param user whose password it is
    static Strength of(String password, String user) {
        var left = password.toLowerCase(Locale.ROOT);
        var own = user.length() < SHORTEST_NAME ? left : taken(left, user.toLowerCase(Locale.ROOT));
        var common = COMMON.stream().reduce(own, Strength::taken);
        var words = common.chars().filter(each -> each == TAKEN).count();
        var runs = runs(common);
        var others = common.length() - words - runs;
        var bits = words * WORD + runs * REPEATED + others * bitsOfEach(password);
        return new Strength(
                bits, weakness(!own.equals(left), !common.equals(own), runs > others, password));
    }

    Level level() {
        if (bits < WEAK) {
            return Level.TRIVIAL;
        }
        if (bits < FAIR) {
            return Level.WEAK;
        }
        return bits < STRONG ? Level.FAIR : Level.STRONG;
    }

    /// Each time it is there, one character takes its place.
    private static String taken(String from, String word) {
        return from.replace(word, Character.toString(TAKEN));
    }

    /// How many characters follow from the one before: the same again, or the next or the one before it.
    private static long runs(String text) {
        var runs = 0L;
        for (var at = 1; at < text.length(); at++) {
            var step = Math.abs(text.charAt(at) - text.charAt(at - 1));
            if (step <= 1 && text.charAt(at) != TAKEN) {
                runs++;
            }
        }
        return runs;
    }

    private static double bitsOfEach(String password) {
        var kinds = 0;
        kinds += password.chars().anyMatch(each -> each >= '0' && each <= '9') ? 10 : 0;
        kinds += password.chars().anyMatch(Character::isLowerCase) ? 26 : 0;
        kinds += password.chars().anyMatch(Character::isUpperCase) ? 26 : 0;
        kinds += password.chars().anyMatch(each -> !Character.isLetterOrDigit(each)) ? 33 : 0;
        return Math.log(Math.max(kinds, 2)) / Math.log(2);
    }

    private static Optional<Weakness> weakness(
            boolean own, boolean common, boolean run, String password) {
        if (own) {
            return Optional.of(Weakness.OWN);
        }
        if (common) {
            return Optional.of(Weakness.COMMON);
        }
        if (run) {
            return Optional.of(Weakness.RUN);
        }
        return Optional.of(Weakness.SHORT).filter(_ -> password.length() < SHORT);
    }
}
