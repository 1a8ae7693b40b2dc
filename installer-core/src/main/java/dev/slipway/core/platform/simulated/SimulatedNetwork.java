package dev.slipway.core.platform.simulated;

import dev.slipway.core.inventory.Link;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// arping, ndisc6 and getent in a network that is not there: nothing is sent.
final class SimulatedNetwork implements SimulatedTool {
    private static final Syntax ARPING = Syntax.of("D f q b U A I: c: w: s: i:");
    private static final Syntax NDISC = Syntax.of("1 d m n q v r: s: w:");

    private final SimulatedMachineState state;

    SimulatedNetwork(SimulatedMachineState state) {
        this.state = state;
    }

    @Override
    public String run(String tool, List<String> argv) throws Refusal {
        return switch (tool) {
            case "arping" -> arping(ARPING.parse(tool, argv));
            case "ndisc6" -> ndisc6(NDISC.parse(tool, argv));
            default -> getent(argv);
        };
    }

    private String arping(Arguments arguments) throws Refusal {
        var link = arguments.value("I", "");
        if (!isUp(link, "arping: Device %s not available.")) {
            throw new Refusal(2, "Interface \"" + link + "\" is down");
        }
        var address = arguments.operand();
        var head = "ARPING " + address + " from 0.0.0.0 " + link + "\n";
        var mac = neighbour(address);
        if (mac.isEmpty()) {
            return head + "Sent 2 probes (2 broadcast(s))\nReceived 0 response(s)\n";
        }
        throw new Refusal(
                1,
                head
                        + "Unicast reply from %s [%s]  0.533ms\n".formatted(address, mac.get())
                        + "Sent 1 probes (1 broadcast(s))\nReceived 1 response(s)\n",
                "");
    }

    private String ndisc6(Arguments arguments) throws Refusal {
        var address = arguments.operand(0);
        var link = arguments.operand(1);
        var head = "Soliciting " + address + " (" + address + ") on " + link + "...\n";
        if (!isUp(link, "%s: No such device")) {
            throw new Refusal(1, head, "Sending ICMPv6 packet: Network is unreachable");
        }
        var mac = neighbour(address);
        if (mac.isEmpty()) {
            throw new Refusal(2, head + "Timed out.\nTimed out.\nNo response.\n", "");
        }
        return head + "Target link-layer address: " + mac.get() + "\n from " + address + "\n";
    }

    private boolean isUp(String link, String refusal) throws Refusal {
        var found = state.machine().links().stream().filter(it -> it.name().equals(link));
        return found.findFirst()
                .map(Link::up)
                .orElseThrow(() -> new Refusal(1, refusal.formatted(link)));
    }

    /// Spelled as the tools spell it.
    private Optional<String> neighbour(String address) {
        return Optional.ofNullable(state.machine().troubles().neighbours().get(address))
                .map(mac -> mac.toUpperCase(Locale.ROOT));
    }

    private String getent(List<String> argv) throws Refusal {
        if (argv.size() != 2 || !argv.getFirst().equals("ahosts")) {
            throw new Refusal(1, "Unknown database: " + String.join(" ", argv));
        }
        var address = state.machine().troubles().names().get(argv.get(1));
        if (address == null) {
            throw new Refusal(2, "");
        }
        return "%s       STREAM %s\n%s       DGRAM  \n".formatted(address, argv.get(1), address);
    }
}
