package dev.slipway.core.platform.simulated;

import dev.slipway.core.config.VdevKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// `zpool get`, `zpool list` and `zpool status`.
final class ZpoolQueries {
    private static final Syntax GET = Syntax.of("H p o:");
    private static final Syntax LIST = Syntax.of("H p o:");
    private static final Syntax STATUS = Syntax.of("P L v x");

    private final SimulatedMachineState state;

    ZpoolQueries(SimulatedMachineState state) {
        this.state = state;
    }

    String run(String command, List<String> argv) throws Refusal {
        return switch (command) {
            case "get" -> get(GET.parse("zpool get", argv));
            case "list" -> list(LIST.parse("zpool list", argv));
            default -> status(STATUS.parse("zpool status", argv));
        };
    }

    private List<SimulatedPool> pools(List<String> names) throws Refusal {
        if (names.isEmpty()) {
            return state.machine().pools().stream().filter(SimulatedPool::imported).toList();
        }
        var pools = new ArrayList<SimulatedPool>();
        for (var name : names) {
            var pool = state.imported(name);
            if (pool.isEmpty()) {
                throw new Refusal(1, "cannot open '" + name + "': no such pool");
            }
            pools.add(pool.get());
        }
        return pools;
    }

    private static void refusePretty(Arguments arguments) throws Refusal {
        if (!arguments.has("H")) {
            throw new Refusal(2, arguments.tool() + ": only -H is played here");
        }
    }

    private String get(Arguments arguments) throws Refusal {
        refusePretty(arguments);
        var columns = arguments.value("o", "name,property,value,source").split(",");
        var lines = new StringBuilder();
        for (var pool : pools(arguments.operands().subList(1, arguments.operands().size()))) {
            var all = properties(pool);
            var wanted = arguments.operand(0);
            for (var property :
                    wanted.equals("all") ? all.keySet() : Arrays.asList(wanted.split(","))) {
                lines.append(line(columns, row(pool, property, all))).append('\n');
            }
        }
        return lines.toString();
    }

    private static Map<String, String> row(
            SimulatedPool pool, String property, Map<String, String> all) throws Refusal {
        var value = all.get(property);
        if (value == null) {
            throw new Refusal(2, "bad property list: invalid property '" + property + "'");
        }
        var source = pool.properties().containsKey(property) ? "local" : "default";
        return Map.of("name", pool.name(), "property", property, "value", value, "source", source);
    }

    private static String line(String[] columns, Map<String, String> row) {
        return Arrays.stream(columns)
                .map(column -> row.getOrDefault(column, "-"))
                .collect(Collectors.joining("\t"));
    }

    private Map<String, String> properties(SimulatedPool pool) {
        var properties = new TreeMap<>(ZfsProperties.OF_A_POOL);
        properties.putAll(pool.properties());
        properties.put("name", pool.name());
        properties.put("guid", pool.guid());
        properties.put("health", "ONLINE");
        properties.put("altroot", pool.root().equals("/") ? "-" : pool.root());
        properties.put("readonly", "off");
        properties.put("size", "" + sizeBytes(pool));
        properties.put("free", "" + sizeBytes(pool));
        properties.put("allocated", "0");
        return properties;
    }

    /// As `zpool list` counts: parity included, mirrors once.
    private long sizeBytes(SimulatedPool pool) {
        return pool.vdevs().stream()
                .filter(vdev -> vdev.kind().holdsData())
                .mapToLong(
                        vdev -> {
                            var sizes =
                                    vdev.devices().stream()
                                            .mapToLong(name -> state.named(name).sizeBytes());
                            return vdev.kind() == VdevKind.MIRROR
                                    ? sizes.min().orElse(0)
                                    : sizes.sum();
                        })
                .sum();
    }

    private String list(Arguments arguments) throws Refusal {
        refusePretty(arguments);
        var columns = arguments.value("o", "name,size,allocated,free,health,altroot").split(",");
        var lines = new StringBuilder();
        for (var pool : pools(arguments.operands())) {
            lines.append(line(columns, properties(pool))).append('\n');
        }
        return lines.toString();
    }

    private String status(Arguments arguments) throws Refusal {
        var pools = pools(arguments.operands());
        if (arguments.has("x")) {
            return arguments.operands().isEmpty()
                    ? "all pools are healthy\n"
                    : "pool '" + arguments.operand(0) + "' is healthy\n";
        }
        return pools.isEmpty()
                ? "no pools available\n"
                : pools.stream()
                        .map(pool -> new PoolStatus(state, pool).text(arguments))
                        .collect(Collectors.joining("\n"));
    }
}
