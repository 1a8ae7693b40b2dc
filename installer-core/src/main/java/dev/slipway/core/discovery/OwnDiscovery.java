package dev.slipway.core.discovery;

import static java.lang.System.Logger.Level.DEBUG;

import dev.slipway.core.discovery.FoundMachine.More;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.machine.Connector;
import dev.slipway.core.machine.MachineAddress;
import dev.slipway.core.machine.MachineDescription;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/// Looks for the machine that the program runs on beside all others: it is found without a network, too.
///
/// @param connector reaches it; its daemon may still be starting, so that it is asked again and again
public record OwnDiscovery(Connector connector, Discovery others) implements Discovery {
    private static final System.Logger LOG = System.getLogger(OwnDiscovery.class.getName());
    private static final Duration ROUND = Duration.ofSeconds(3);

    @Override
    public void look(Duration limit, Consumer<FoundMachine> found)
            throws InstallException, InterruptedException {
        var one = oneByOne(found);
        var asked = new CountDownLatch(1);
        var asking = Thread.ofVirtual().name("own machine").start(() -> ask(one, asked));
        try {
            others.look(limit, one);
        } catch (InstallException e) {
            var _ = asked.await(ROUND.toMillis(), TimeUnit.MILLISECONDS);
            throw e;
        } finally {
            asking.interrupt();
        }
    }

    @Override
    public List<TestedInterface> test() throws InstallException, InterruptedException {
        return others.test();
    }

    /// Until interrupted.
    private void ask(Consumer<FoundMachine> found, CountDownLatch asked) {
        try {
            while (true) {
                answer().ifPresent(found);
                asked.countDown();
                Thread.sleep(ROUND);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private Optional<FoundMachine> answer() throws InterruptedException {
        try (var machine = connector.connect(MachineAddress.LOCAL, "")) {
            return Optional.of(found(machine.describe()));
        } catch (InstallException e) {
            LOG.log(DEBUG, "the daemon of this machine does not answer yet: {0}", e.getMessage());
            return Optional.empty();
        }
    }

    private static FoundMachine found(MachineDescription said) {
        return new FoundMachine(
                        said.id(),
                        said.hostname(),
                        MachineAddress.LOCAL,
                        said.status(),
                        Optional.empty(),
                        List.of(),
                        "",
                        said.simulated())
                .with(More.heldBy(said.holder()));
    }

    private static Consumer<FoundMachine> oneByOne(Consumer<FoundMachine> found) {
        return new Consumer<>() {
            @Override
            public synchronized void accept(FoundMachine machine) {
                found.accept(machine);
            }
        };
    }
}
