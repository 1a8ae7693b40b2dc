package dev.slipway.core.machined;

import static java.util.concurrent.TimeUnit.SECONDS;

import dev.slipway.core.failure.InstallException;
import io.grpc.Server;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Where a daemon listens.
///
/// @param secure mutual TLS
/// @param compat plain text, if it was asked for
/// @param own the machine's own socket, where its folder has a name that is short enough for one
record Listening(Server secure, Optional<Server> compat, Optional<Server> own) {
    private static final int FAREWELL_SECONDS = 5;

    /// All of them, or none.
    static Listening start(
            MachinedSettings settings,
            StateDirectory state,
            MachineCertificate certificate,
            Servers servers)
            throws InstallException {
        var begun = new ArrayList<Server>();
        try {
            var secure = servers.secure(settings.listen(), certificate);
            begun.add(secure);
            var compat = Optional.<Server>empty();
            if (settings.compat().isPresent()) {
                compat = Optional.of(servers.plain(settings.compat().get()));
            }
            compat.ifPresent(begun::add);
            return new Listening(secure, compat, servers.own(state.socket(), secure.getPort()));
        } catch (InstallException | RuntimeException e) {
            begun.forEach(Server::shutdownNow);
            throw e;
        }
    }

    /// Takes no new calls.
    void shutdown() {
        all().forEach(Server::shutdown);
    }

    /// Gives those that are being answered a moment.
    void awaitLast() throws InterruptedException {
        for (var server : all()) {
            server.awaitTermination(FAREWELL_SECONDS, SECONDS);
        }
    }

    void shutdownNow() {
        all().forEach(Server::shutdownNow);
    }

    private List<Server> all() {
        return Stream.of(Optional.of(secure), compat, own).flatMap(Optional::stream).toList();
    }
}
