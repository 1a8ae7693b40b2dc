package dev.slipway.agent.action;

import dev.slipway.agent.tool.Tool;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/// Scripts of ours for PowerShell. They are the same whatever a host asks for: what it named is in variables of the environment, which
/// PowerShell does not read as its language.
final class PowerShell {
    private PowerShell() {}

    /// @param script the name of one of the scripts beside this class
    /// @param values of the variables `SLIPWAY_…`, by what stands for `…`
    static Tool of(String script, Map<String, String> values) {
        var variables = new TreeMap<String, String>();
        values.forEach((name, value) -> variables.put("SLIPWAY_" + name, value));
        return Tool.of(argv(text("first") + text(script))).with(variables);
    }

    static List<String> argv(String script) {
        return List.of(
                "powershell.exe",
                "-NoLogo",
                "-NoProfile",
                "-NonInteractive",
                "-EncodedCommand",
                encoded(script));
    }

    /// As `-EncodedCommand` wants it: there is nothing in it that a command line could mean.
    private static String encoded(String script) {
        return Base64.getEncoder().encodeToString(script.getBytes(StandardCharsets.UTF_16LE));
    }

    private static String text(String script) {
        try (var in = PowerShell.class.getResourceAsStream(script + ".ps1")) {
            return text(Objects.requireNonNull(in, script));
        } catch (IOException e) {
            throw new IllegalStateException(script, e);
        }
    }

    private static String text(InputStream in) throws IOException {
        return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
}
