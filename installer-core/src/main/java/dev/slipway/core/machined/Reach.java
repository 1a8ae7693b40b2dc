package dev.slipway.core.machined;

import dev.slipway.core.machine.MachineAddress;
import dev.slipway.core.machine.Myself;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;

/// Where a daemon is reached that listens.
///
/// @param listen the address that it was told
/// @param port that it got
record Reach(InetAddress listen, int port) {
    /// As it was told to listen.
    MachineAddress address() {
        return at(listen.getHostAddress());
    }

    /// From elsewhere: on each of this machine's addresses now, where it listens on all of them. Empty while it has none.
    List<MachineAddress> addresses() {
        return listen.isAnyLocalAddress()
                ? Myself.addresses().stream().map(this::at).toList()
                : List.of(address());
    }

    /// From this machine itself.
    InetSocketAddress nearby() {
        var address = listen.isAnyLocalAddress() ? InetAddress.getLoopbackAddress() : listen;
        return new InetSocketAddress(address, port);
    }

    private MachineAddress at(String host) {
        return new MachineAddress(host, port);
    }
}
