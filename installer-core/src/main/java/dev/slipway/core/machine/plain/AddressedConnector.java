package dev.slipway.core.machine.plain;

import dev.slipway.core.failure.ConfigurationFailure.BadArgument;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.machine.Connector;
import dev.slipway.core.machine.GrpcConnector;
import dev.slipway.core.machine.LocalConnector;
import dev.slipway.core.machine.Machine;
import dev.slipway.core.machine.MachineAddress;
import dev.slipway.core.machine.Places;
import dev.slipway.core.machine.guest.GuestConnector;
import dev.slipway.core.machine.guest.Guests;
import java.nio.file.Path;

/// Reaches a machine as its address says: over TLS, in plain text where the operator wrote `machined://`, by its agent
/// where the operator wrote `guest:`, or by the socket of this machine's own daemon. None ever stands in for another.
public record AddressedConnector(Connector secure, Connector guests, Connector local)
        implements Connector {
    public static AddressedConnector of(Places places, Guests guests) {
        return of(places, guests, LocalConnector.USUAL_STATE);
    }

    /// @param own the state folder of this machine's own daemon
    public static AddressedConnector of(Places places, Guests guests, Path own) {
        var secure = new GrpcConnector(places);
        return new AddressedConnector(
                secure,
                new GuestConnector(secure, guests, places.state()),
                new LocalConnector(own));
    }

    @Override
    public Machine connect(MachineAddress address, String trust)
            throws InstallException, InterruptedException {
        return switch (address.wire()) {
            case TLS -> secure.connect(address, trust);
            case PLAIN -> plain(address, trust);
            case GUEST -> guests.connect(address, trust);
            case LOCAL -> local.connect(address, trust);
        };
    }

    /// Whoever demands a certificate must not get a connection without one.
    private static Machine plain(MachineAddress address, String trust)
            throws InstallException, InterruptedException {
        if (!trust.isEmpty()) {
            throw new InstallException(
                    new BadArgument("fingerprint", trust, Words.of("no-certificate", address)));
        }
        return PlainMachine.at(address);
    }
}
