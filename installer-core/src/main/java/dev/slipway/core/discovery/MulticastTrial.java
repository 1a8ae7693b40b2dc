package dev.slipway.core.discovery;

import dev.slipway.core.discovery.TestedInterface.Probe;
import dev.slipway.core.failure.ConnectionFailure.ConnectionLost;
import dev.slipway.core.failure.InstallException;
import java.io.IOException;
import java.net.Inet4Address;
import java.net.InterfaceAddress;
import java.net.NetworkInterface;
import java.net.StandardSocketOptions;
import java.nio.channels.DatagramChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Sends a question through each interface, and listens whether this computer, as a member of the group, hears it.
///
/// What a computer hears of itself has passed its own routes and its own firewall; of the switches behind them it says
/// nothing.
final class MulticastTrial {
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final DiscoverySettings settings;
    private final String client = "slipway-test-" + UUID.randomUUID();
    private final Map<String, Probe> probes = new HashMap<>();

    MulticastTrial(DiscoverySettings settings) {
        this.settings = settings;
    }

    List<TestedInterface> run() throws InstallException, InterruptedException {
        try (var ears = Multicast.open(settings.port());
                var mouth = Multicast.open(0);
                var selector = Selector.open()) {
            ears.register(selector, SelectionKey.OP_READ);
            for (var each : Multicast.interfaces(settings)) {
                probes.put(each.getName(), sent(each, ears, mouth));
            }
            listen(ears, selector, System.nanoTime() + PATIENCE.toNanos());
            return tested();
        } catch (IOException e) {
            throw new InstallException(
                    new ConnectionLost(settings.group() + ":" + settings.port(), e.toString()), e);
        }
    }

    private Probe sent(NetworkInterface through, DatagramChannel ears, DatagramChannel mouth) {
        try {
            ears.join(settings.target().getAddress(), through);
            mouth.setOption(StandardSocketOptions.IP_MULTICAST_IF, through);
            var question = DiscoveryMessages.request(mark(through.getName()), Instant.now());
            Multicast.send(mouth, question, settings.target());
            return new Probe.Unheard();
        } catch (IOException | IllegalArgumentException e) { // the group may be none
            return new Probe.Unsent(String.valueOf(e.getMessage()));
        }
    }

    /// Which of our own questions it is.
    private String mark(String through) {
        return client + "-" + through;
    }

    private void listen(DatagramChannel ears, Selector selector, long until)
            throws IOException, InterruptedException {
        for (var left = until - System.nanoTime();
                left > 0 && probes.containsValue(new Probe.Unheard());
                left = until - System.nanoTime()) {
            selector.select(Math.max(1, left / 1_000_000));
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            selector.selectedKeys().clear();
            hearAll(ears);
        }
    }

    private void hearAll(DatagramChannel ears) throws IOException {
        for (var each = Multicast.receive(ears); each.isPresent(); each = Multicast.receive(ears)) {
            var asker = DiscoveryMessages.asker(each.get().text());
            probes.replaceAll(
                    (name, probe) -> asker.equals(mark(name)) ? new Probe.Heard() : probe);
        }
    }

    private List<TestedInterface> tested() throws IOException {
        var all = new ArrayList<TestedInterface>();
        for (var each : NetworkInterface.networkInterfaces().toList()) {
            all.add(
                    new TestedInterface(
                            each.getName(),
                            each.isUp(),
                            addresses(each),
                            each.supportsMulticast(),
                            probes.getOrDefault(each.getName(), new Probe.Untried())));
        }
        return all;
    }

    private static List<String> addresses(NetworkInterface of) {
        return of.getInterfaceAddresses().stream()
                .filter(each -> each.getAddress() instanceof Inet4Address)
                .map(MulticastTrial::text)
                .toList();
    }

    private static String text(InterfaceAddress address) {
        return address.getAddress().getHostAddress() + "/" + address.getNetworkPrefixLength();
    }
}
