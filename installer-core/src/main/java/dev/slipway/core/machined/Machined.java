package dev.slipway.core.machined;

import dev.slipway.core.discovery.DiscoveryResponder;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.machine.ClaimCode;
import dev.slipway.core.machine.MachineAddress;
import dev.slipway.core.machine.MachineSide;
import java.util.Optional;

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

    /// Listens and answers from now on.
    public static Machined start(MachinedSettings settings, MachineSide side)
            throws InstallException, InterruptedException {
        return new MachinedStart(settings, side).start();
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
        return new MachineAddress(
                settings.listen().getAddress().getHostAddress(), listening.secure().getPort());
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

    public void awaitEnd() throws InterruptedException {
        listening.secure().awaitTermination();
    }

    /// Takes no new calls, lets a running installation end or cancels it, says goodbye.
    @Override
    public void close() {
        responder.close();
        listening.shutdown();
        try {
            standing.side().stop(settings.grace());
            listening.awaitLast();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            listening.shutdownNow();
        }
    }
}
