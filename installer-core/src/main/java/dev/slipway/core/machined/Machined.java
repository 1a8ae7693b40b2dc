package dev.slipway.core.machined;

import static java.util.concurrent.TimeUnit.SECONDS;

import dev.slipway.core.discovery.DiscoveryResponder;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.machine.ClaimCode;
import dev.slipway.core.machine.MachineAddress;
import dev.slipway.core.machine.MachineSide;
import dev.slipway.core.monitor.Family;
import io.grpc.Server;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The daemon, from its start to its end.
public final class Machined implements AutoCloseable {
    private static final int FAREWELL_SECONDS = 5;

    private final MachinedSettings settings;
    private final Standing standing;
    private final ClaimCode code;
    private final Server secure;
    private final Optional<Server> compat;
    private final DiscoveryResponder responder;

    private Machined(
            MachinedSettings settings,
            Standing standing,
            ClaimCode code,
            Server secure,
            Optional<Server> compat,
            DiscoveryResponder responder) {
        this.settings = settings;
        this.standing = standing;
        this.code = code;
        this.secure = secure;
        this.compat = compat;
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
            Server secure,
            Optional<Server> compat,
            DiscoveryResponder responder) {
        return new Machined(settings, standing, code, secure, compat, responder);
    }

    public String id() {
        return standing.id();
    }

    /// Where it listens for TLS, with the port that it got.
    public MachineAddress address() {
        return new MachineAddress(
                settings.listen().getAddress().getHostAddress(), secure.getPort());
    }

    /// Where it listens in plain text, if it does.
    public Optional<MachineAddress> compatAddress() {
        return compat.flatMap(
                server ->
                        settings.compat()
                                .map(
                                        on ->
                                                new MachineAddress(
                                                        on.getHostString(), server.getPort())));
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
        secure.awaitTermination();
    }

    /// Takes no new calls, lets a running installation end or cancels it, says goodbye.
    @Override
    public void close() {
        responder.close();
        servers().forEach(Server::shutdown);
        try {
            standing.side().stop(settings.grace());
            for (var server : servers()) {
                server.awaitTermination(FAREWELL_SECONDS, SECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            servers().forEach(Server::shutdownNow);
        }
    }

    private List<Server> servers() {
        return Stream.concat(Stream.of(secure), compat.stream()).toList();
    }
}
