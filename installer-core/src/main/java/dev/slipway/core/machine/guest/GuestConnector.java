package dev.slipway.core.machine.guest;

import dev.slipway.agent.host.Bridge;
import dev.slipway.agent.host.GuestLink;
import dev.slipway.core.failure.ConnectionFailure.ConnectionTimedOut;
import dev.slipway.core.failure.ConnectionFailure.NotAMachine;
import dev.slipway.core.failure.ConnectionFailure.UnknownMachine;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.machine.Connector;
import dev.slipway.core.machine.GrpcConnector;
import dev.slipway.core.machine.Machine;
import dev.slipway.core.machine.MachineAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;

/// Reaches a machine by the agent in it: the same calls over the same mutual TLS, from end to end, as over a network.
///
/// @param state where the operator's programs keep what the next of them must know
public record GuestConnector(GrpcConnector secure, Guests guests, Path state) implements Connector {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Override
    public Machine connect(MachineAddress address, String trust)
            throws InstallException, InterruptedException {
        var bridge = guests.bridge();
        var name = address.host();
        if (!bridge.has(name)) {
            throw new InstallException(new UnknownMachine(address.toString()));
        }
        requireMachine(address, speaking(address, bridge));
        bridge.allow(name, guests.allowed());
        var forwarder = Forwarder.start(bridge, name);
        try {
            var machine = secure.connect(address, forwarder.address(), trust);
            return new GuestMachine(machine, forwarder, host(bridge, name));
        } catch (InstallException | InterruptedException | RuntimeException e) {
            forwarder.close();
            throw e;
        }
    }

    private GuestHost host(Bridge bridge, String name) {
        var kept = new KeptPlaces(state.resolve("guests"));
        return new GuestHost(bridge, name, Set.copyOf(guests.allowed()), kept);
    }

    private static GuestLink speaking(MachineAddress address, Bridge bridge)
            throws InstallException, InterruptedException {
        var link = bridge.link(address.host(), PATIENCE);
        if (link.isEmpty()) {
            throw new InstallException(
                    new ConnectionTimedOut(address.toString(), PATIENCE.toSeconds()));
        }
        return link.get();
    }

    private static void requireMachine(MachineAddress address, GuestLink link)
            throws InstallException {
        if (!link.greeting().orElseThrow().leadsToMachine()) {
            throw new InstallException(
                    new NotAMachine(address.toString(), Words.of("leads-nowhere")));
        }
    }
}
