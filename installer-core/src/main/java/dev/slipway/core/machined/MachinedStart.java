package dev.slipway.core.machined;

import dev.slipway.core.alert.Alerts;
import dev.slipway.core.discovery.DiscoveryResponder;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.machine.ClaimCode;
import dev.slipway.core.machine.MachineAddress;
import dev.slipway.core.machine.MachineSide;
import java.util.Optional;
import java.util.function.Supplier;

/// Puts a daemon together, in the order in which its parts need each other.
record MachinedStart(MachinedSettings settings, MachineSide side, Supplier<Alerts> alerts) {
    Machined start() throws InstallException, InterruptedException {
        var state = StateDirectory.open(settings.state());
        var code = settings.code().orElseGet(ClaimCode::random);
        var certificate = MachineCertificate.open(state.pki(), settings.hostname());
        var standing = standing(state, code, certificate);
        var servers = new Servers(standing, settings.clock(), greetings(standing, code));
        var listening = Listening.start(settings, state, certificate, servers);
        try {
            return announced(standing, code, listening);
        } catch (InstallException | RuntimeException e) {
            listening.shutdownNow();
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
                alerts,
                new Leases(settings.hostname(), guard, state, settings.lease(), clock));
    }

    private Greetings greetings(Standing standing, ClaimCode code) {
        var madeUp = settings.code().isEmpty();
        return new Greetings(
                settings.listen().getAddress(),
                standing.fingerprint().text(),
                Optional.of(code).filter(_ -> madeUp));
    }

    private Machined announced(Standing standing, ClaimCode code, Listening listening)
            throws InstallException {
        var host = settings.listen().getAddress().getHostAddress();
        var address = new MachineAddress(host, listening.secure().getPort());
        var responder =
                DiscoveryResponder.start(settings.discovery(), () -> standing.found(address));
        return Machined.running(settings, standing, code, listening, responder);
    }
}
