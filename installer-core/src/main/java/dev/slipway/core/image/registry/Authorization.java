package dev.slipway.core.image.registry;

import dev.slipway.core.failure.ImageFailure.RegistryUnauthorized;
import dev.slipway.core.failure.InstallException;
import java.util.List;
import java.util.Optional;

/// What is said to a registry so that it lets us read one repository.
final class Authorization {
    private final Endpoint endpoint;
    private final Optional<Credentials> credentials;
    private final TokenService tokens;
    private volatile Optional<String> header = Optional.empty();

    Authorization(Endpoint endpoint, Optional<Credentials> credentials, TokenService tokens) {
        this.endpoint = endpoint;
        this.credentials = credentials;
        this.tokens = tokens;
    }

    /// The header to send, if the registry asked for one before.
    Optional<String> header() {
        return header;
    }

    /// Does what the registry asks for with its 401, unless another thread did it meanwhile.
    ///
    /// @param said the header that the registry refused
    synchronized void answer(List<String> challenges, Optional<String> said)
            throws InstallException, InterruptedException {
        if (!header.equals(said)) {
            return;
        }
        var asked = Challenge.best(challenges).orElseThrow(this::refused);
        header =
                Optional.of(
                        switch (asked) {
                            case Challenge.Basic() ->
                                    credentials.orElseThrow(this::refused).header();
                            case Challenge.Bearer bearer ->
                                    "Bearer " + tokens.token(bearer, credentials, endpoint);
                        });
    }

    InstallException refused() {
        return new InstallException(
                new RegistryUnauthorized(endpoint.authority(), endpoint.repository()));
    }
}
