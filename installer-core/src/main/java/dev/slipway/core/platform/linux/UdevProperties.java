package dev.slipway.core.platform.linux;

import dev.slipway.core.command.Command;
import dev.slipway.core.command.Commands;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.failure.ToolFailure.CommandMissing;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What udev found out about a device: it asks disks for more than sysfs shows.
record UdevProperties(Map<String, String> values) {
    private static final Pattern ESCAPE = Pattern.compile("\\\\x([0-9a-fA-F]{2})");

    /// None where there is no udev, as in a small rescue system.
    static UdevProperties of(String kernel, Commands commands)
            throws InstallException, InterruptedException {
        try {
            var output =
                    commands.run(
                            Command.of(
                                    "udevadm",
                                    "info",
                                    "--query=property",
                                    "--path=/block/" + kernel));
            return parsed(output.text());
        } catch (InstallException e) {
            if (e.failure() instanceof CommandMissing) {
                return new UdevProperties(Map.of());
            }
            throw e;
        }
    }

    private static UdevProperties parsed(String text) {
        return new UdevProperties(
                text.lines()
                        .map(line -> line.split("=", 2))
                        .filter(parts -> parts.length == 2)
                        .collect(Collectors.toMap(p -> p[0], p -> p[1], (one, _) -> one)));
    }

    /// Empty where it has none.
    String get(String name) {
        return values.getOrDefault(name, "").strip();
    }

    /// A value whose `_ENC` twin keeps its spaces, as `\x20`.
    String spelled(String name) {
        var encoded = get(name + "_ENC");
        return encoded.isEmpty() ? get(name).replace('_', ' ').strip() : decoded(encoded);
    }

    private static String decoded(String text) {
        return ESCAPE.matcher(text)
                .replaceAll(m -> quoted((char) Integer.parseInt(m.group(1), 16)))
                .strip();
    }

    private static String quoted(char c) {
        return Matcher.quoteReplacement(String.valueOf(c));
    }
}
