package dev.slipway.core.discovery;

import static java.lang.System.Logger.Level.DEBUG;

import dev.slipway.core.failure.ConnectionFailure.ConnectionLost;
import dev.slipway.core.failure.InstallException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.StandardSocketOptions;
import java.nio.channels.DatagramChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/// Asks by multicast on every interface; repeats itself, because datagrams get lost.
///
/// Switches that listen in on groups may keep our own to themselves, but that of multicast DNS comes through (RFC 4541, 2.1.2): whoever
/// answers there is asked alone, so that a machine is told of in the same way however it was found.
public final class MulticastDiscovery implements Discovery {
    private static final System.Logger LOG = System.getLogger(MulticastDiscovery.class.getName());
    private static final Duration FIRST_PAUSE = Duration.ofMillis(500);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(3);

    private final DiscoverySettings settings;
    private final String client = "slipway-" + UUID.randomUUID();

    public MulticastDiscovery(DiscoverySettings settings) {
        this.settings = settings;
    }

    @Override
    public void look(Duration limit, Consumer<FoundMachine> found)
            throws InstallException, InterruptedException {
        try (var channel = Multicast.open(0);
                var selector = Selector.open()) {
            channel.register(selector, SelectionKey.OP_READ);
            ask(channel, selector, System.nanoTime() + limit.toNanos(), found);
        } catch (IOException e) {
            throw new InstallException(
                    new ConnectionLost(settings.group() + ":" + settings.port(), e.toString()), e);
        }
    }

    @Override
    public List<TestedInterface> test() throws InstallException, InterruptedException {
        return new MulticastTrial(settings).run();
    }

    private void ask(
            DatagramChannel channel, Selector selector, long end, Consumer<FoundMachine> found)
            throws IOException, InterruptedException {
        var pause = FIRST_PAUSE;
        while (System.nanoTime() < end) {
            request(channel);
            listen(channel, selector, Math.min(end, System.nanoTime() + pause.toNanos()), found);
            var longer = pause.multipliedBy(2);
            pause = longer.compareTo(LONGEST_PAUSE) < 0 ? longer : LONGEST_PAUSE;
        }
    }

    private void request(DatagramChannel channel) throws IOException {
        for (var each : Multicast.interfaces(settings)) {
            send(channel, each, request(), settings.target());
            send(channel, each, ServiceQuestion.bytes(), settings.names());
        }
    }

    private byte[] request() {
        return DiscoveryMessages.request(client, Instant.now());
    }

    /// An interface that cannot send now says nothing about the others.
    private static void send(
            DatagramChannel channel,
            NetworkInterface through,
            byte[] request,
            InetSocketAddress to) {
        try {
            channel.setOption(StandardSocketOptions.IP_MULTICAST_IF, through);
            Multicast.send(channel, request, to);
        } catch (IOException e) {
            LOG.log(DEBUG, "nothing sent on {0}: {1}", through.getName(), e.getMessage());
        }
    }

    private void listen(
            DatagramChannel channel, Selector selector, long until, Consumer<FoundMachine> found)
            throws IOException, InterruptedException {
        for (var left = until - System.nanoTime(); left > 0; left = until - System.nanoTime()) {
            selector.select(Math.max(1, left / 1_000_000));
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            selector.selectedKeys().clear();
            tellAll(channel, found);
        }
    }

    private void tellAll(DatagramChannel channel, Consumer<FoundMachine> found) throws IOException {
        for (var answer = Multicast.receive(channel);
                answer.isPresent();
                answer = Multicast.receive(channel)) {
            if (ServiceQuestion.isAnsweredBy(answer.get().bytes())) {
                askAlone(channel, answer.get().sender().getAddress());
            }
            var sender = answer.get().sender().getAddress().getHostAddress();
            DiscoveryMessages.parseResponse(answer.get().text(), sender).ifPresent(found);
        }
    }

    private void askAlone(DatagramChannel channel, InetAddress machine) {
        try {
            Multicast.send(channel, request(), new InetSocketAddress(machine, settings.port()));
        } catch (IOException e) {
            LOG.log(DEBUG, "nothing sent to {0}: {1}", machine, e.getMessage());
        }
    }
}
