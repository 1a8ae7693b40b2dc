package dev.slipway.core.machined;

import dev.slipway.core.discovery.DiscoveryResponder;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.machine.ClaimCode;
import dev.slipway.core.machine.MachineAddress;
import dev.slipway.core.machine.MachineSide;
import io.grpc.Server;
import java.util.Optional;

/// Puts a daemon together, in the order in which its parts need each other.
record MachinedStart(MachinedSettings settings, MachineSide side) {
    Machined start() throws InstallException, InterruptedException {
        var state = StateDirectory.open(settings.state());
        var code = settings.code().orElseGet(ClaimCode::random);
        var certificate = MachineCertificate.open(state.pki(), settings.hostname());
        var standing = standing(state, code, certificate);
        var servers = new Servers(standing, settings.clock());
        var secure = servers.secure(settings.listen(), certificate);
        try {
            return listening(standing, code, servers, secure);
        } catch (InstallException | RuntimeException e) {
            secure.shutdownNow();
            throw e;
        }
    }

    private Standing standing(StateDirectory state, ClaimCode code, MachineCertificate certificate)
            throws InstallException, InterruptedException {
        var seen = side.inventory();
        var clock = settings.clock();
        var guard = new ClaimGuard(settings.hostname(), code, clock);
        return new Standing(
                side.id(),
                settings.hostname(),
                certificate.identity().fingerprint(),
                seen,
                side,
                new Leases(settings.hostname(), guard, state, settings.lease(), clock));
    }

    private Machined listening(Standing standing, ClaimCode code, Servers servers, Server secure)
            throws InstallException {
        var compat = settings.compat();
        var plain =
                compat.isPresent()
                        ? Optional.of(servers.plain(compat.get()))
                        : Optional.<Server>empty();
        try {
            var host = settings.listen().getAddress().getHostAddress();
            var address = new MachineAddress(host, secure.getPort());
            var responder =
                    DiscoveryResponder.start(settings.discovery(), () -> standing.found(address));
            return Machined.running(settings, standing, code, secure, plain, responder);
        } catch (InstallException | RuntimeException e) {
            plain.ifPresent(Server::shutdownNow);
            throw e;
        }
    }
}
