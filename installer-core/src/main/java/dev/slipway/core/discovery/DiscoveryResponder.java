package dev.slipway.core.discovery;

import static java.lang.System.Logger.Level.DEBUG;

import dev.slipway.core.discovery.Multicast.Received;
import dev.slipway.core.failure.ConnectionFailure.AddressInUse;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.machine.MachineAddress;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.nio.channels.ClosedSelectorException;
import java.nio.channels.DatagramChannel;
import java.nio.channels.MembershipKey;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/// The machine's side of discovery: answers whoever asks, and only him.
public final class DiscoveryResponder implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(DiscoveryResponder.class.getName());

    /// Interfaces come up after the daemon: a cable, a DHCP lease.
    private static final Duration LOOK_FOR_INTERFACES = Duration.ofSeconds(3);

    private final DiscoverySettings settings;
    private final Supplier<FoundMachine> self;
    private final DatagramChannel channel;
    private final Selector selector;
    private final Thread thread;
    private final Map<NetworkInterface, MembershipKey> joined = new HashMap<>();

    private DiscoveryResponder(DiscoverySettings settings, Supplier<FoundMachine> self)
            throws IOException {
        this.settings = settings;
        this.self = self;
        this.channel = Multicast.open(settings.port());
        this.selector = Selector.open();
        this.channel.register(selector, SelectionKey.OP_READ);
        this.thread = Thread.ofPlatform().daemon().name("discovery").unstarted(this::answerAll);
    }

    /// @param self asked for each answer; where its address is a wildcard, the answer has the one that the
    ///     asker reaches this host at
    public static DiscoveryResponder start(DiscoverySettings settings, Supplier<FoundMachine> self)
            throws InstallException {
        try {
            var responder = new DiscoveryResponder(settings, self);
            responder.join();
            responder.thread.start();
            return responder;
        } catch (IOException e) {
            throw new InstallException(
                    new AddressInUse(settings.group() + ":" + settings.port()), e);
        }
    }

    private void join() throws IOException {
        var group = InetAddress.ofLiteral(settings.group());
        for (var each : Multicast.interfaces(settings)) {
            if (!joined.containsKey(each)) {
                join(group, each);
            }
        }
        joined.keySet().retainAll(Multicast.interfaces(settings));
    }

    private void join(InetAddress group, NetworkInterface on) {
        try {
            joined.put(on, channel.join(group, on));
        } catch (IOException | IllegalStateException e) {
            LOG.log(DEBUG, "no multicast on {0}: {1}", on.getName(), e.getMessage());
        }
    }

    private void answerAll() {
        while (selector.isOpen()) {
            try {
                selector.select(LOOK_FOR_INTERFACES.toMillis());
                selector.selectedKeys().clear();
                answerWaiting();
                join();
            } catch (ClosedSelectorException e) {
                return; // closed
            } catch (IOException e) {
                LOG.log(DEBUG, "discovery: {0}", e.toString());
            }
        }
    }

    private void answerWaiting() throws IOException {
        while (selector.isOpen()) {
            var received = Multicast.receive(channel);
            if (received.isEmpty()) {
                return;
            }
            answer(received.get());
        }
    }

    private void answer(Received received) throws IOException {
        if (DiscoveryMessages.isRequest(received.text())) {
            var machine = reachable(self.get(), received.sender());
            var response = DiscoveryMessages.response(machine, Instant.now());
            Multicast.send(channel, response, received.sender());
        }
    }

    private static FoundMachine reachable(FoundMachine machine, InetSocketAddress from)
            throws IOException {
        if (!InetAddress.ofLiteral(machine.address().host()).isAnyLocalAddress()) {
            return machine;
        }
        var host = Multicast.localAddress(from).getHostAddress();
        return machine.at(new MachineAddress(host, machine.address().port()));
    }

    @Override
    public void close() {
        try {
            selector.close();
            channel.close();
        } catch (IOException e) {
            LOG.log(DEBUG, "discovery did not close: {0}", e.toString());
        }
    }
}
