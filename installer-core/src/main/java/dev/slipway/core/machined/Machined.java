package dev.slipway.core.machined;

import dev.slipway.core.alert.Alerts;
import dev.slipway.core.discovery.DiscoveryResponder;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.machine.ClaimCode;
import dev.slipway.core.machine.MachineAddress;
import dev.slipway.core.machine.MachineSide;
import dev.slipway.core.monitor.Family;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// The daemon, from its start to its end.
public final class Machined implements AutoCloseable {
    private final MachinedSettings settings;
    private final Standing standing;
    private final ClaimCode code;
    private final Listening listening;
    private final DiscoveryResponder responder;

    private Machined(
            MachinedSettings settings,
            Standing standing,
            ClaimCode code,
            Listening listening,
            DiscoveryResponder responder) {
        this.settings = settings;
        this.standing = standing;
        this.code = code;
        this.listening = listening;
        this.responder = responder;
    }

    /// Listens and answers from now on, and knows of nothing that is wrong with the machine.
    public static Machined start(MachinedSettings settings, MachineSide side)
            throws InstallException, InterruptedException {
        return start(settings, side, () -> Alerts.NONE);
    }

    /// Listens and answers from now on.
    ///
    /// @param alerts asked whenever the holder wants to know what is wrong with the machine
    public static Machined start(
            MachinedSettings settings, MachineSide side, Supplier<Alerts> alerts)
            throws InstallException, InterruptedException {
        return new MachinedStart(settings, side, alerts).start();
    }

    static Machined running(
            MachinedSettings settings,
            Standing standing,
            ClaimCode code,
            Listening listening,
            DiscoveryResponder responder) {
        return new Machined(settings, standing, code, listening, responder);
    }

    public String id() {
        return standing.id();
    }

    /// Where it listens for TLS, with the port that it got.
    public MachineAddress address() {
        return reach().address();
    }

    /// Where others reach it: on each of this machine's addresses now, where it listens on all of them.
    public List<MachineAddress> addresses() {
        var addresses = reach().addresses();
        return addresses.isEmpty() ? List.of(address()) : addresses;
    }

    /// Where this machine itself reaches it.
    public InetSocketAddress nearby() {
        return reach().nearby();
    }

    private Reach reach() {
        return new Reach(settings.listen().getAddress(), listening.secure().getPort());
    }

    /// Where it listens in plain text, if it does.
    public Optional<MachineAddress> compatAddress() {
        return listening
                .compat()
                .flatMap(
                        server ->
                                settings.compat()
                                        .map(
                                                on ->
                                                        new MachineAddress(
                                                                on.getHostString(),
                                                                server.getPort())));
    }

    public String fingerprint() {
        return standing.fingerprint().text();
    }

    /// For the console, and nothing else.
    public ClaimCode claimCode() {
        return code;
    }

    /// What it does now, for whoever collects metrics.
    public List<Family> families() {
        return new DaemonFamilies(standing).all();
    }

    public void awaitEnd() throws InterruptedException {
        listening.secure().awaitTermination();
    }

    /// Takes no new calls, lets a running installation end or cancels it, says goodbye.
    @Override
    public void close() {
        responder.close();
        listening.shutdown();
        try {
            // What goes on all the same is waited for by whoever holds the state.
            var _ = standing.side().stop(settings.grace());
            listening.awaitLast();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            listening.shutdownNow();
        }
    }
}
