package dev.slipway.core.cli;

import dev.slipway.agent.host.Greeting;
import dev.slipway.agent.host.Guest;
import dev.slipway.agent.host.GuestMetrics;
import dev.slipway.core.failure.InstallException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `slipway guests`: the virtual machines of this host, and how they are.
@Command(name = "guests", mixinStandardHelpOptions = true)
final class GuestsCommand implements Callable<Integer> {
    private static final Duration PAUSE = Duration.ofSeconds(5);

    @Spec private CommandSpec spec = CommandSpec.create();
    @Mixin private final GuestOptions options;

    @Option(names = "--timeout", paramLabel = "S", descriptionKey = "guests.timeout")
    private int timeout = 5;

    @Option(names = "--watch", descriptionKey = "guests.watch")
    private boolean watch;

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    GuestsCommand(Surroundings here) {
        this.options = new GuestOptions(here.environment());
    }

    @Override
    public Integer call() throws InstallException, InterruptedException {
        try (var guests = options.guests()) {
            var bridge = guests.bridge();
            say(bridge.guests(Duration.ofSeconds(timeout)));
            while (watch) {
                Thread.sleep(PAUSE);
                say(bridge.guests(Duration.ZERO));
            }
        }
        return Exit.DONE;
    }

    /// @param contact `away`, `silent` or `speaking`
    /// @param machine whether its machine API can be reached by the agent
    record Shown(
            String name,
            String socket,
            String contact,
            boolean machine,
            Optional<String> agent,
            Optional<GuestMetrics> metrics) {
        private static Shown of(Guest guest) {
            return new Shown(
                    guest.socket().name(),
                    guest.socket().path().toString(),
                    guest.contact().name().toLowerCase(Locale.ROOT),
                    guest.greeting().map(Greeting::leadsToMachine).orElse(false),
                    guest.greeting().map(Greeting::version),
                    guest.metrics());
        }
    }

    private void say(List<Guest> guests) {
        var screen = new Screen(spec.commandLine().getOut());
        if (json) {
            screen.document(guests.stream().map(Shown::of).toList());
        } else if (guests.isEmpty()) {
            new Screen(spec.commandLine().getErr()).say("guests.nothing");
        } else {
            screen.table(rows(guests));
        }
    }

    private static List<List<String>> rows(List<Guest> guests) {
        var rows = new ArrayList<List<String>>();
        rows.add(List.of(Screen.word("guests.head").split(" ")));
        guests.stream().map(Shown::of).map(GuestsCommand::row).forEach(rows::add);
        return rows;
    }

    private static List<String> row(Shown guest) {
        return List.of(
                guest.name(),
                Screen.word("guests." + guest.contact()),
                guest.metrics().map(GuestMetrics::hostname).orElse(""),
                guest.metrics().map(GuestMetrics::system).orElse(""),
                guest.metrics().flatMap(GuestsCommand::processor).orElse(""),
                guest.metrics().map(GuestsCommand::memory).orElse(""),
                guest.metrics().flatMap(GuestMetrics::load).map(GuestsCommand::decimal).orElse(""),
                Screen.word(guest.machine() ? "guests.machine" : "guests.no-machine"));
    }

    private static Optional<String> processor(GuestMetrics metrics) {
        return metrics.processor()
                .map(busy -> Screen.word("guests.processor", Math.round(busy), metrics.cores()));
    }

    private static String memory(GuestMetrics metrics) {
        return Screen.word(
                "guests.memory", Screen.size(metrics.used()), Screen.size(metrics.memory()));
    }

    private static String decimal(double number) {
        return String.format(Locale.ROOT, "%.2f", number);
    }
}
