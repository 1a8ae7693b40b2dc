package dev.slipway.core.step.boot;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Slipway's own menu of GRUB: one entry for each boot environment, the first is started by default.
///
/// @param entries by the name of the boot environment
record GrubMenu(SequencedMap<String, String> entries) {
    private static final Pattern ENTRY =
            Pattern.compile("menuentry \"Slipway (?<name>[^\"\n]+)\" \\{\n(?: {2}[^\n]*\n)+}\n");
    private static final Pattern OURS =
            Pattern.compile(
                    "set timeout=\\d+\n(?:" + ENTRY.pattern().replace("?<name>", "?:") + ")+");

    /// Nothing where somebody else wrote it.
    static Optional<GrubMenu> read(String text) {
        return OURS.matcher(text).matches()
                ? Optional.of(new GrubMenu(entries(text)))
                : Optional.empty();
    }

    private static SequencedMap<String, String> entries(String text) {
        return ENTRY.matcher(text)
                .results()
                .collect(
                        Collectors.toMap(
                                entry -> entry.group("name"),
                                MatchResult::group,
                                (first, _) -> first,
                                LinkedHashMap::new));
    }

    static String entry(EspFiles files) {
        return """
        menuentry "Slipway %s" {
          linux /%s %s
          initrd /%s
        }
        """
                .formatted(
                        files.bootEnvironment(), files.kernel(), files.arguments(), files.initrd());
    }

    /// In front of the others.
    GrubMenu with(EspFiles files) {
        var all = new LinkedHashMap<>(Map.of(files.bootEnvironment(), entry(files)));
        entries.forEach(all::putIfAbsent);
        return new GrubMenu(all);
    }

    /// @param seconds that somebody has to choose another one
    String text(int seconds) {
        return "set timeout=" + seconds + "\n" + String.join("", entries.values());
    }
}
