package dev.slipway.core.machine.plain;

import dev.slipway.core.failure.ConfigurationFailure.BadArgument;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.machine.Connector;
import dev.slipway.core.machine.GrpcConnector;
import dev.slipway.core.machine.Machine;
import dev.slipway.core.machine.MachineAddress;
import dev.slipway.core.machine.Places;

/// Reaches a machine as its address says: over TLS, or in plain text where the operator wrote `machined://`.
/// Neither ever stands in for the other.
public record AddressedConnector(Connector secure) implements Connector {
    public static AddressedConnector of(Places places) {
        return new AddressedConnector(new GrpcConnector(places));
    }

    @Override
    public Machine connect(MachineAddress address, String trust)
            throws InstallException, InterruptedException {
        return switch (address.wire()) {
            case TLS -> secure.connect(address, trust);
            case PLAIN -> plain(address, trust);
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
