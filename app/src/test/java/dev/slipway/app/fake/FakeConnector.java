package dev.slipway.app.fake;

import dev.slipway.core.failure.ConnectionFailure.UnknownHost;
import dev.slipway.core.failure.ConnectionFailure.UntrustedCertificate;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.machine.Connector;
import dev.slipway.core.machine.Machine;
import dev.slipway.core.machine.MachineAddress;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

public final class FakeConnector implements Connector {
    private final Map<MachineAddress, FakeMachine> machines = new ConcurrentHashMap<>();

    public FakeConnector with(MachineAddress address, FakeMachine machine) {
        machines.put(address, machine);
        return this;
    }

    @Override
    public Machine connect(MachineAddress address, String trust) throws InstallException {
        var machine = machines.get(address);
        if (machine == null) {
            throw new InstallException(new UnknownHost(address.host()));
        }
        if (!machine.trusted() && !trust.equals(machine.fingerprint())) {
            throw new InstallException(
                    new UntrustedCertificate(
                            address.toString(), machine.fingerprint(), "unknown authority"));
        }
        return machine;
    }
}
