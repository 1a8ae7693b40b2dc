package dev.slipway.app.fake;

import dev.slipway.core.discovery.Discovery;
import dev.slipway.core.discovery.FoundMachine;
import dev.slipway.core.discovery.TestedInterface;
import dev.slipway.core.discovery.TestedInterface.Probe;
import dev.slipway.core.failure.Failure;
import dev.slipway.core.failure.InstallException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/// Machines that all answer at once; then nothing for the rest of the round.
public final class FakeDiscovery implements Discovery {
    private final List<FoundMachine> machines = new CopyOnWriteArrayList<>();
    private final boolean waits;
    private Optional<Failure> failure = Optional.empty();
    private int rounds;

    private FakeDiscovery(boolean waits, List<FoundMachine> machines) {
        this.waits = waits;
        this.machines.addAll(machines);
    }

    /// Ends its round at once.
    public static FakeDiscovery immediate(FoundMachine... machines) {
        return new FakeDiscovery(false, List.of(machines));
    }

    /// Waits until the round is over, as the network does.
    public static FakeDiscovery waiting(FoundMachine... machines) {
        return new FakeDiscovery(true, List.of(machines));
    }

    public void appears(FoundMachine machine) {
        machines.add(machine);
    }

    public void fails(Failure with) {
        failure = Optional.of(with);
    }

    public void works() {
        failure = Optional.empty();
    }

    public int rounds() {
        return rounds;
    }

    /// One interface that works, one behind a firewall, and one without a cable.
    @Override
    public List<TestedInterface> test() throws InstallException {
        if (failure.isPresent()) {
            throw new InstallException(failure.get());
        }
        var address = List.of("192.0.2.7/24");
        return List.of(
                new TestedInterface("eth0", true, address, true, new Probe.Heard()),
                new TestedInterface("eth1", true, address, true, new Probe.Unheard()),
                new TestedInterface("wlan0", false, List.of(), true, new Probe.Untried()));
    }

    @Override
    public void look(Duration limit, Consumer<FoundMachine> found)
            throws InstallException, InterruptedException {
        rounds++;
        if (failure.isPresent()) {
            throw new InstallException(failure.get());
        }
        machines.forEach(found);
        if (waits) {
            var _ = new CountDownLatch(1).await(limit.toMillis(), TimeUnit.MILLISECONDS);
        }
    }
}
