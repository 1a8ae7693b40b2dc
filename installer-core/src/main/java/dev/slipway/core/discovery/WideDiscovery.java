package dev.slipway.core.discovery;

import static java.lang.System.Logger.Level.WARNING;

import dev.slipway.core.failure.InstallException;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/// Looks on the network, and among the virtual machines of this host, at the same time.
public record WideDiscovery(Discovery network, Discovery guests) implements Discovery {
    private static final System.Logger LOG = System.getLogger(WideDiscovery.class.getName());

    @Override
    public void look(Duration limit, Consumer<FoundMachine> found)
            throws InstallException, InterruptedException {
        var one = oneByOne(found);
        var beside = Thread.ofVirtual().name("guests").start(() -> lookBeside(limit, one));
        try {
            network.look(limit, one);
            beside.join();
        } finally {
            beside.interrupt();
        }
    }

    /// Guests need no network.
    @Override
    public List<TestedInterface> test() throws InstallException, InterruptedException {
        return network.test();
    }

    private static Consumer<FoundMachine> oneByOne(Consumer<FoundMachine> found) {
        return new Consumer<>() {
            @Override
            public synchronized void accept(FoundMachine machine) {
                found.accept(machine);
            }
        };
    }

    /// A host without usable guests still has a network.
    private void lookBeside(Duration limit, Consumer<FoundMachine> found) {
        try {
            guests.look(limit, found);
        } catch (InstallException e) {
            LOG.log(WARNING, "no guests: {0}", e.getMessage());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
