package dev.slipway.core.discovery;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.StandardProtocolFamily;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.util.List;
import java.util.Optional;

/// Datagrams over IPv4 multicast, on each interface by itself: a missing multicast route is no obstacle.
final class Multicast {
    private Multicast() {}

    /// A datagram and who sent it.
    ///
    /// @param bytes none of one that is too long
    record Received(InetSocketAddress sender, ByteBuffer bytes) {
        String text() {
            return UTF_8.decode(bytes.duplicate()).toString();
        }
    }

    /// Every interface that is up and has an IPv4 address: those that can multicast, and loopback, which can
    /// although it denies it.
    static List<NetworkInterface> interfaces(DiscoverySettings settings) throws IOException {
        return NetworkInterface.networkInterfaces()
                .filter(each -> settings.through().map(each.getName()::equals).orElse(true))
                .filter(Multicast::usable)
                .toList();
    }

    private static boolean usable(NetworkInterface each) {
        try {
            return each.isUp()
                    && (each.isLoopback() || each.supportsMulticast())
                    && each.inetAddresses().anyMatch(java.net.Inet4Address.class::isInstance);
        } catch (IOException e) {
            return false; // it went away while we looked
        }
    }

    /// IPv4 whatever the JVM prefers; several may listen on the same port of one host.
    static DatagramChannel open(int port) throws IOException {
        var channel = DatagramChannel.open(StandardProtocolFamily.INET);
        channel.setOption(StandardSocketOptions.SO_REUSEADDR, true);
        channel.setOption(StandardSocketOptions.IP_MULTICAST_TTL, 1);
        channel.setOption(StandardSocketOptions.IP_MULTICAST_LOOP, true);
        channel.bind(new InetSocketAddress(port));
        channel.configureBlocking(false);
        return channel;
    }

    static void send(DatagramChannel channel, byte[] bytes, InetSocketAddress to)
            throws IOException {
        channel.send(ByteBuffer.wrap(bytes), to);
    }

    /// What is there, if anything; a datagram that is too long comes as an empty one.
    static Optional<Received> receive(DatagramChannel channel) throws IOException {
        var buffer = ByteBuffer.allocate(DiscoveryMessages.LONGEST_BYTES + 1);
        var sender = (InetSocketAddress) channel.receive(buffer);
        if (sender == null) {
            return Optional.empty();
        }
        var isWhole = buffer.hasRemaining();
        var bytes = isWhole ? buffer.flip() : ByteBuffer.allocate(0);
        return Optional.of(new Received(sender, bytes));
    }

    /// The address that this host is reached at from there.
    static InetAddress localAddress(InetSocketAddress from) throws IOException {
        try (var probe = DatagramChannel.open(StandardProtocolFamily.INET).connect(from)) {
            return ((InetSocketAddress) probe.getLocalAddress()).getAddress();
        }
    }
}
