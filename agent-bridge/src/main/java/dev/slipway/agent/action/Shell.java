package dev.slipway.agent.action;

import dev.slipway.agent.tool.Tool;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// What runs a line of a host: the shells that the protocol names, on the system that has them.
public final class Shell {
    private static final Map<String, Function<String, Tool>> OF_LINUX =
            Map.of(
                    "sh", line -> Tool.of("sh", "-c", line),
                    "bash", line -> Tool.of("bash", "-c", line),
                    "dash", line -> Tool.of("dash", "-c", line),
                    "zsh", line -> Tool.of("zsh", "-c", line),
                    "fish", line -> Tool.of("fish", "-c", line));

    /// `/s` takes a line as it is between its outer quotation marks; what is encoded has none.
    private static final Map<String, Function<String, Tool>> OF_WINDOWS =
            Map.of(
                    "cmd", line -> Tool.of("cmd.exe", "/d", "/s", "/c", "\"" + line + "\""),
                    "powershell", line -> Tool.of(PowerShell.argv(line)));

    private final String usual;
    private final Map<String, Function<String, Tool>> known;

    private Shell(String usual, Map<String, Function<String, Tool>> known) {
        this.usual = usual;
        this.known = known;
    }

    public static Shell of(boolean windows) {
        return windows ? new Shell("cmd", OF_WINDOWS) : new Shell("sh", OF_LINUX);
    }

    /// @param named empty for the usual one of the system
    /// @return empty where the system has none of that name
    public Optional<Tool> running(String line, Optional<String> named) {
        return Optional.ofNullable(known.get(named.orElse(usual))).map(tool -> tool.apply(line));
    }
}
