package dev.slipway.core.machine.plain;

import dev.slipway.core.failure.ConfigurationFailure.BadArgument;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.machine.Connector;
import dev.slipway.core.machine.GrpcConnector;
import dev.slipway.core.machine.Machine;
import dev.slipway.core.machine.MachineAddress;
import dev.slipway.core.machine.Places;
import dev.slipway.core.machine.guest.GuestConnector;
import dev.slipway.core.machine.guest.Guests;

/// Reaches a machine as its address says: over TLS, in plain text where the operator wrote `machined://`, or by its agent
/// where the operator wrote `guest:`. None ever stands in for another.
public record AddressedConnector(Connector secure, Connector guests) implements Connector {
    public static AddressedConnector of(Places places, Guests guests) {
        var secure = new GrpcConnector(places);
        return new AddressedConnector(secure, new GuestConnector(secure, guests));
    }

    @Override
    public Machine connect(MachineAddress address, String trust)
            throws InstallException, InterruptedException {
        return switch (address.wire()) {
            case TLS -> secure.connect(address, trust);
            case PLAIN -> plain(address, trust);
            case GUEST -> guests.connect(address, trust);
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
