package dev.slipway.core.discovery;

import dev.slipway.agent.host.Bridge;
import dev.slipway.agent.host.Greeting;
import dev.slipway.agent.host.Guest;
import dev.slipway.agent.host.GuestMetrics;
import dev.slipway.core.discovery.FoundMachine.Specs;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.machine.MachineAddress;
import dev.slipway.core.machine.MachineAddress.Wire;
import dev.slipway.core.machine.MachineStatus;
import dev.slipway.core.machine.guest.GuestVitals;
import dev.slipway.core.machine.guest.Guests;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// The virtual machines of this host whose agents speak. One that can be installed answers as it does on a network.
public record GuestDiscovery(Guests guests) implements Discovery {
    private static final System.Logger LOG = System.getLogger(GuestDiscovery.class.getName());
    private static final Duration ROUND = Duration.ofSeconds(5);
    private static final long GIGABYTE = 1_000_000_000;
    private static final long GIBIBYTE = 1L << 30;

    @Override
    public void look(Duration limit, Consumer<FoundMachine> found)
            throws InstallException, InterruptedException {
        var bridge = guests.bridge();
        var end = System.nanoTime() + limit.toNanos();
        for (var left = limit;
                left.isPositive();
                left = Duration.ofNanos(end - System.nanoTime())) {
            var round = left.compareTo(ROUND) < 0 ? left : ROUND;
            var next = System.nanoTime() + round.toNanos();
            for (var guest : bridge.guests(round)) {
                found(bridge, guest).ifPresent(found);
            }
            Thread.sleep(Duration.ofNanos(Math.max(0, next - System.nanoTime())));
        }
    }

    /// They are reached without any interface.
    @Override
    public List<TestedInterface> test() {
        return List.of();
    }

    private static Optional<FoundMachine> found(Bridge bridge, Guest guest)
            throws InterruptedException {
        if (guest.greeting().isEmpty()) {
            return Optional.empty();
        }
        var greeting = guest.greeting().get();
        var address = new MachineAddress(guest.socket().name(), 0, Wire.GUEST);
        var machine =
                greeting.leadsToMachine()
                        ? machine(bridge, address)
                        : Optional.<FoundMachine>empty();
        return Optional.of(
                machine.orElseGet(() -> ofAgent(greeting, guest, address))
                        .as(guest.metrics().map(GuestVitals::of)));
    }

    private static Optional<FoundMachine> machine(Bridge bridge, MachineAddress address)
            throws InterruptedException {
        try {
            var link = bridge.link(address.host(), Duration.ZERO);
            var said = link.isPresent() ? link.get().machine() : Optional.<String>empty();
            return said.flatMap(text -> DiscoveryMessages.parseResponse(text, ""))
                    .map(machine -> machine.at(address));
        } catch (IOException e) {
            LOG.log(Level.DEBUG, "{0}: {1}", address, e.getMessage());
            return Optional.empty();
        }
    }

    /// What a guest is that no daemon waits in to be installed.
    private static FoundMachine ofAgent(Greeting greeting, Guest guest, MachineAddress address) {
        return new FoundMachine(
                greeting.machine(),
                guest.metrics().map(GuestMetrics::hostname).orElse(""),
                address,
                MachineStatus.UNKNOWN,
                guest.metrics().map(GuestDiscovery::specs),
                List.of(),
                "",
                false);
    }

    private static Specs specs(GuestMetrics metrics) {
        var storage = metrics.mounts().stream().mapToLong(GuestMetrics.Mount::size).sum();
        return new Specs(
                metrics.cores(),
                Math.ceilDiv(metrics.memory(), GIBIBYTE),
                storage / GIGABYTE,
                metrics.links());
    }
}
