package dev.slipway.core.cli;

import dev.slipway.core.discovery.FoundMachine;
import dev.slipway.core.discovery.FoundMachine.Specs;
import dev.slipway.core.discovery.GuestDiscovery;
import dev.slipway.core.discovery.MulticastDiscovery;
import dev.slipway.core.discovery.WideDiscovery;
import dev.slipway.core.failure.InstallException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `slipway discover`: every machine that answers.
@Command(name = "discover", mixinStandardHelpOptions = true)
final class DiscoverCommand implements Callable<Integer> {
    @Spec private CommandSpec spec = CommandSpec.create();
    @Mixin private final DiscoveryOptions discovery = new DiscoveryOptions();

    @Mixin private final GuestOptions guests;

    @Option(names = "--timeout", paramLabel = "S", descriptionKey = "discover.timeout")
    private int timeout = 5;

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    DiscoverCommand(Surroundings here) {
        this.guests = new GuestOptions(here.environment());
    }

    @Override
    public Integer call() throws InstallException, InterruptedException {
        var found = new LinkedHashMap<String, FoundMachine>();
        try (var machines = guests.guests()) {
            new WideDiscovery(
                            new MulticastDiscovery(discovery.settings()),
                            new GuestDiscovery(machines))
                    .look(
                            Duration.ofSeconds(timeout),
                            machine -> found.put(machine.id() + " " + machine.address(), machine));
        }
        say(found);
        return Exit.DONE;
    }

    private void say(Map<String, FoundMachine> found) {
        var screen = new Screen(spec.commandLine().getOut());
        if (json) {
            screen.document(List.copyOf(found.values()));
        } else if (found.isEmpty()) {
            new Screen(spec.commandLine().getErr()).say("discover.nothing");
        } else {
            screen.table(rows(found));
        }
    }

    private static List<List<String>> rows(Map<String, FoundMachine> found) {
        var rows = new ArrayList<List<String>>();
        rows.add(List.of(Screen.word("discover.head").split(" ")));
        found.values().forEach(machine -> rows.add(row(machine)));
        return rows;
    }

    private static List<String> row(FoundMachine machine) {
        return List.of(
                machine.id(),
                machine.hostname(),
                machine.address().toString(),
                machine.status().word()
                        + (machine.simulated() ? " " + Screen.word("simulated") : ""),
                machine.specs().map(DiscoverCommand::words).orElse(""),
                machine.fingerprint().isEmpty() ? unsigned(machine) : machine.fingerprint());
    }

    /// A guest without a certificate is none that could be installed.
    private static String unsigned(FoundMachine machine) {
        return Screen.word(
                machine.address().guest() ? "guests.no-machine" : "discover.not-encrypted");
    }

    private static String words(Specs specs) {
        return Screen.word(
                "discover.specs", specs.cores(), specs.memoryGigabytes(), specs.storageGigabytes());
    }
}
