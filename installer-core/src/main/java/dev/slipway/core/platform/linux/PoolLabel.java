package dev.slipway.core.platform.linux;

import dev.slipway.core.command.Command;
import dev.slipway.core.command.Commands;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.failure.ToolFailure.CommandFailed;
import dev.slipway.core.failure.ToolFailure.CommandMissing;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What a pool's label tells of its past.
///
/// @param host that last imported it: its name, or `hostid 7926c78f`; empty where that is not known
/// @param state `exported`, `destroyed`; empty where it was last in use
record PoolLabel(String host, String state) {
    /// What Linux calls itself until its name is set, which is after it has imported its root pool.
    private static final String NO_NAME_YET = "(none)";

    /// Nothing where there is no zdb, or where the label is damaged: the signature was found all the same.
    static PoolLabel of(String device, Commands commands)
            throws InstallException, InterruptedException {
        try {
            var lines = commands.run(Command.of("zdb", "-l", "/dev/" + device)).lines();
            return new PoolLabel(host(lines), state(value("state", lines)));
        } catch (InstallException e) {
            return switch (e.failure()) {
                case CommandMissing _, CommandFailed _ -> new PoolLabel("", "");
                default -> throw e;
            };
        }
    }

    private static String host(List<String> lines) {
        var name = value("hostname", lines);
        return name.equals(NO_NAME_YET) ? hostId(value("hostid", lines)) : name;
    }

    /// As hostid(1) prints it.
    private static String hostId(String number) {
        return number.matches("[0-9]{1,10}")
                ? "hostid %08x".formatted(Long.parseLong(number))
                : NO_NAME_YET;
    }

    /// As in `pool_state_t` of OpenZFS.
    private static String state(String number) {
        return switch (number) {
            case "1" -> "exported";
            case "2" -> "destroyed";
            default -> "";
        };
    }

    /// `    hostname: 'oldhost'`, of the first label.
    private static String value(String name, List<String> lines) {
        return lines.stream()
                .map(String::strip)
                .filter(line -> line.startsWith(name + ": "))
                .map(line -> line.substring(name.length() + 2).replace("'", ""))
                .findFirst()
                .orElse("");
    }

    String words() {
        return Stream.of(host, state)
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining(", "));
    }
}
