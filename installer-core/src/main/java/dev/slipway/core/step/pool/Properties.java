package dev.slipway.core.step.pool;

import dev.slipway.core.command.Command;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.failure.ToolFailure.OutputUnreadable;
import dev.slipway.core.failure.ToolFailure.VerificationFailed;
import dev.slipway.core.step.site.Tools;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Properties of a pool or a dataset: given at creation, read back, compared.
final class Properties {
    private Properties() {}

    /// `-o name=value` for each.
    static List<String> given(String option, Map<String, String> properties) {
        return properties.entrySet().stream()
                .flatMap(each -> Stream.of(option, each.getKey() + "=" + each.getValue()))
                .toList();
    }

    /// @param tool `zpool` or `zfs`
    static Command get(String tool, Collection<String> names, String object) {
        return Command.of(
                tool, "get", "-Hp", "-o", "property,value", String.join(",", names), object);
    }

    /// Reads back what must be there.
    ///
    /// @throws InstallException with `VerificationFailed` for the first that is otherwise
    static void verify(Tools tools, String tool, String object, Map<String, String> expected)
            throws InstallException, InterruptedException {
        var found = read(tools, tool, object, expected.keySet());
        for (var each : expected.entrySet()) {
            var name = each.getKey();
            var value = found.getOrDefault(name, "-");
            if (!PropertyValue.same(each.getValue(), value)) {
                throw new InstallException(
                        new VerificationFailed(name + " of " + object, each.getValue(), value));
            }
        }
    }

    /// One property as it is now; `-` where the object has none of that name.
    static String value(Tools tools, String tool, String object, String name)
            throws InstallException, InterruptedException {
        return read(tools, tool, object, List.of(name)).getOrDefault(name, "-");
    }

    /// As [#value], where something is going to depend on it.
    ///
    /// @throws InstallException with `OutputUnreadable` where the tool does not say it
    static String required(Tools tools, String tool, String object, String name)
            throws InstallException, InterruptedException {
        var found = read(tools, tool, object, List.of(name)).get(name);
        if (found == null) {
            throw new InstallException(
                    new OutputUnreadable(get(tool, List.of(name), object).argv(), name));
        }
        return found;
    }

    private static Map<String, String> read(
            Tools tools, String tool, String object, Collection<String> names)
            throws InstallException, InterruptedException {
        var found = new HashMap<String, String>();
        for (var line : tools.run(get(tool, names, object)).lines()) {
            var columns = line.split("\t", 2);
            found.put(columns[0], columns.length > 1 ? columns[1] : "");
        }
        return found;
    }
}
