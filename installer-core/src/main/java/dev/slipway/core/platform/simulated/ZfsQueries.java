package dev.slipway.core.platform.simulated;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/// `zfs get` and `zfs list`, in the form that scripts read (`-H`).
final class ZfsQueries {
    private static final Syntax GET = Syntax.of("H p r o: t: s: d:");
    private static final Syntax LIST = Syntax.of("H p r o: t: d: s:");
    private static final String EMPTY_BYTES = "98304";

    private final SimulatedMachineState state;
    private final SimulatedDatasets datasets;

    ZfsQueries(SimulatedMachineState state) {
        this.state = state;
        this.datasets = new SimulatedDatasets(state);
    }

    String run(String command, List<String> argv) throws Refusal {
        var arguments = (command.equals("get") ? GET : LIST).parse("zfs " + command, argv);
        if (!arguments.has("H")) {
            throw new Refusal(2, "zfs " + command + ": only -H is played here");
        }
        return command.equals("get") ? get(arguments) : list(arguments);
    }

    private String get(Arguments arguments) throws Refusal {
        var wanted = arguments.operand(0);
        var columns = arguments.value("o", "name,property,value,source").split(",");
        var lines = new ArrayList<String>();
        for (var name : arguments.operands().subList(1, arguments.operands().size())) {
            refuseUnknown(name);
            for (var property : properties(wanted)) {
                lines.add(line(columns, row(name, property)));
            }
        }
        return String.join("", lines);
    }

    private static List<String> properties(String wanted) {
        return wanted.equals("all")
                ? new TreeSet<>(ZfsProperties.OF_A_DATASET.keySet()).stream().toList()
                : Arrays.asList(wanted.split(","));
    }

    private Map<String, String> row(String name, String property) throws Refusal {
        var value = value(name, property);
        return Map.of(
                "name",
                name,
                "property",
                property,
                "value",
                value.value(),
                "source",
                value.source());
    }

    private static String line(String[] columns, Map<String, String> row) {
        return Arrays.stream(columns)
                        .map(column -> row.getOrDefault(column, "-"))
                        .collect(Collectors.joining("\t"))
                + "\n";
    }

    private void refuseUnknown(String name) throws Refusal {
        var dataset = datasets.get(name.split("@")[0]);
        if (name.contains("@") && !dataset.pool().snapshots().contains(name)) {
            throw new Refusal(1, "cannot open '" + name + "': dataset does not exist");
        }
    }

    private Dataset.Value value(String name, String property) throws Refusal {
        if (property.equals("name")) {
            return new Dataset.Value(name, "-");
        }
        var snapshot = name.contains("@");
        if (property.equals("type")) {
            return new Dataset.Value(snapshot ? "snapshot" : kind(name), "-");
        }
        if (List.of("used", "referenced", "available", "written").contains(property)) {
            return new Dataset.Value(EMPTY_BYTES, "-");
        }
        return snapshot ? new Dataset.Value("-", "-") : ofDataset(datasets.get(name), property);
    }

    private String kind(String name) throws Refusal {
        return datasets.get(name).isVolume() ? "volume" : "filesystem";
    }

    /// A mount point is shown as it is now, below the pool's alternative root.
    private Dataset.Value ofDataset(Dataset dataset, String property) throws Refusal {
        if (property.equals("mounted")) {
            return new Dataset.Value(datasets.mounted(dataset) ? "yes" : "no", "-");
        }
        if (property.equals("keystatus")) {
            var pool = dataset.pool();
            return new Dataset.Value(
                    Encryption.encrypted(pool) ? Encryption.status(pool) : "-", "-");
        }
        var unknown = !ZfsProperties.OF_A_DATASET.containsKey(property) && !property.contains(":");
        if (unknown) {
            throw new Refusal(2, "bad property list: invalid property '" + property + "'");
        }
        var value = dataset.property(property);
        return property.equals("mountpoint") && dataset.mountPoint().isPresent()
                ? new Dataset.Value(dataset.mountPoint().get().toString(), value.source())
                : new Dataset.Value(plain(value.value()), value.source());
    }

    /// Numbers are read with `-p`: in bytes.
    private static String plain(String value) {
        if (!value.matches("\\d+[KMGTP]")) {
            return value;
        }
        var last = value.length() - 1;
        var shift = 10 * " KMGTP".indexOf(value.charAt(last));
        return Long.toString(Long.parseLong(value.substring(0, last)) << shift);
    }

    private String list(Arguments arguments) throws Refusal {
        var columns = arguments.value("o", "name,used,available,referenced,mountpoint").split(",");
        var lines = new StringBuilder();
        for (var name : listed(arguments)) {
            var values = new ArrayList<String>();
            for (var column : columns) {
                values.add(value(name, column).value());
            }
            lines.append(String.join("\t", values)).append('\n');
        }
        return lines.toString();
    }

    private List<String> listed(Arguments arguments) throws Refusal {
        var type = arguments.value("t", "filesystem,volume");
        var names = new ArrayList<String>();
        for (var name : arguments.operands()) {
            refuseUnknown(name);
            names.addAll(below(name, type, arguments.has("r")));
        }
        if (arguments.operands().isEmpty()) {
            for (var pool : state.machine().pools()) {
                names.addAll(pool.imported() ? below(pool.name(), type, true) : List.of());
            }
        }
        return names;
    }

    private List<String> below(String name, String type, boolean all) throws Refusal {
        var pool = datasets.get(name.split("@")[0]).pool();
        Function<String, Boolean> fits =
                each -> all ? (each + "/").startsWith(name + "/") : each.equals(name);
        var names = new ArrayList<String>();
        for (var each : pool.datasets().keySet().stream().filter(fits::apply).sorted().toList()) {
            if (type.contains(kind(each)) || type.equals("all")) {
                names.add(each);
            }
        }
        if (type.contains("snap") || type.equals("all") || name.contains("@")) {
            pool.snapshots().stream()
                    .filter(
                            s ->
                                    s.equals(name)
                                            || s.startsWith(name + "@")
                                            || (all && s.startsWith(name + "/")))
                    .forEach(names::add);
        }
        return names;
    }
}
