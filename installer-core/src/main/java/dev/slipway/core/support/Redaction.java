package dev.slipway.core.support;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Replaces secrets in text: those that are known, wherever they turn up, and what looks like one. Rather too much than
/// too little: a value that follows a telling name goes, whatever it is.
final class Redaction {
    /// Shorter ones would turn up by chance.
    static final int SHORTEST = 6;

    private static final String MARK = "[removed]";

    private static final String NAME =
            "[\\w.-]*(?:password|passwd|passphrase|secret|token|claim[-_ ]?code|psk"
                    + "|pre-?shared-?key|private[-_]?key|api[-_]?key|credential)[\\w.-]*";

    /// As JSON and KDL quote; the rest of the line, where that has no end or is longer than matching can go.
    private static final String QUOTED =
            "#*\"\"\"[\\s\\S]*?\"\"\"#*|#*\"(?:[^\"\\\\]|\\\\.){0,1000}\"#*|#*\"[^\\n]*";

    /// Each replaces its group `secret`.
    private static final List<Pattern> LOOKS =
            List.of(
                    // keys, also in one line of JSON, also where the end is cut off
                    Pattern.compile(
                            "-----BEGIN [A-Z ]*PRIVATE KEY-----"
                                    + "(?<secret>[\\s\\S]*?(?:-----END|\\z))"),
                    // and where its beginning is
                    Pattern.compile(
                            "(?<secret>(?:[A-Za-z0-9+/=]{20,}+\\s++)+)-----END [A-Z ]*PRIVATE KEY"),
                    // crypt(5)
                    Pattern.compile("(?<secret>\\$(?:1|2[abxy]?|5|6|7|y|gy)\\$[^\\s\"',:]{8,})"),
                    // RFC 9110, section 11
                    Pattern.compile(
                            "(?i)authorization\"?\\s*[:=]\\s*\"?(?<secret>[^\\s\",]+(?: [^\\s\",]+)?)"),
                    Pattern.compile("(?i)\\b(?:bearer|basic) (?<secret>[a-z0-9+/._~-]{8,}=*)"),
                    // RFC 7519
                    Pattern.compile("(?<secret>\\beyJ[\\w-]{8,}\\.[\\w-]{8,}\\.[\\w-]*)"),
                    // RFC 3986, section 3.2.1
                    Pattern.compile("\\w://(?<secret>[^\\s/@\"']+)@"),
                    // name = value and "name": value, whole lists and objects too
                    Pattern.compile(
                            "(?i)\\b"
                                    + NAME
                                    + "\"?\\s*[=:]\\s*(?<secret>"
                                    + QUOTED
                                    + "|\\{[^{}]*\\}|\\[[^\\[\\]]*\\]|[^\\s,;{}\\[\\]\"]+)"),
                    // name "value", as KDL has it
                    Pattern.compile("(?i)\\b" + NAME + "(?<secret>(?:[ \\t]+(?:" + QUOTED + "))+)"),
                    // as our own daemons say it on a console
                    Pattern.compile(
                            "(?i)\\b(?:password|passphrase|claim code)(?:[^\\n:=\"]{0,40}:|  )\\s*"
                                    + "(?<secret>[^\\s\"]+)"));

    /// @param text without its secrets
    /// @param replaced how many there were
    record Redacted(String text, int replaced) {}

    private final List<Pattern> patterns = new ArrayList<>();

    /// @param known values that are secret; shorter ones than [#SHORTEST] are left out
    Redaction(List<String> known) {
        known.stream()
                .filter(value -> value.length() >= SHORTEST)
                .distinct()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .map(value -> Pattern.compile("(?<secret>" + Pattern.quote(value) + ")"))
                .forEach(patterns::add);
        patterns.addAll(LOOKS);
    }

    Redacted of(String text) {
        var redacted = new Redacted(text, 0);
        for (var pattern : patterns) {
            redacted = without(pattern, redacted);
        }
        return redacted;
    }

    private static Redacted without(Pattern pattern, Redacted before) {
        var count = new int[1];
        var text =
                pattern.matcher(before.text())
                        .replaceAll(match -> Matcher.quoteReplacement(replaced(match, count)));
        return new Redacted(text, before.replaced() + count[0]);
    }

    private static String replaced(MatchResult match, int[] count) {
        var secret = match.group("secret");
        if (secret.strip().equals(MARK)) {
            return match.group();
        }
        count[0]++;
        var start = match.start("secret") - match.start();
        var whole = match.group();
        return whole.substring(0, start) + MARK + whole.substring(start + secret.length());
    }
}
