package dev.slipway.app.kdl;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The hashes of passwords that stand in a configuration: on the screen, only that there is one.
final class Hidden {
    /// As crypt(5) has them; salts and hashes hold neither quotes nor blanks.
    private static final Pattern HASH =
            Pattern.compile("\\$[0-9a-z]{1,8}\\$[^\"\\s\\\\]{8,}(?=[\"\\s])");

    private static final Pattern SIGN = Pattern.compile("\\(hidden ([0-9]{1,4})\\)");

    private final List<String> hashes = new ArrayList<>();

    String hide(String text) {
        return HASH.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(sign(found.group())));
    }

    /// A sign that stands for nothing stays as it is.
    String reveal(String text) {
        return SIGN.matcher(text).replaceAll(this::hash);
    }

    private String sign(String hash) {
        if (!hashes.contains(hash)) {
            hashes.add(hash);
        }
        return "(hidden " + (hashes.indexOf(hash) + 1) + ")";
    }

    private String hash(MatchResult found) {
        var number = Integer.parseInt(found.group(1));
        var known = number >= 1 && number <= hashes.size();
        return Matcher.quoteReplacement(known ? hashes.get(number - 1) : found.group());
    }
}
