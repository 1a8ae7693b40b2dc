package dev.slipway.core.image.registry;

import dev.slipway.core.failure.ImageFailure.RegistryAnswered;
import dev.slipway.core.failure.InstallException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;

/// Requests to one registry: authorized when it asks, redirected where it says.
record Requests(Connection connection, Authorization authorization) {
    private static final int MOST_REDIRECTS = 5;

    /// The answer, whatever its status. Its body must be closed.
    Answer get(URI address, Map<String, String> headers, String what)
            throws InstallException, InterruptedException {
        var said = authorization.header();
        var answer = followed(address, headers, what);
        if (answer.status() != HttpURLConnection.HTTP_UNAUTHORIZED) {
            return answer;
        }
        answer.body().close();
        authorization.answer(answer.headers().allValues("WWW-Authenticate"), said);
        return followed(address, headers, what);
    }

    private Answer followed(URI address, Map<String, String> headers, String what)
            throws InstallException, InterruptedException {
        var here = address;
        for (var redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
            var answer = connection.get(here, headers(address, here, headers));
            if (!redirects(answer)) {
                return answer;
            }
            answer.body().close();
            here = next(here, answer, what);
        }
        throw new InstallException(
                new RegistryAnswered(connection.name(), HttpURLConnection.HTTP_MOVED_TEMP, what));
    }

    /// Storage behind a registry is another host: it gets no credentials of ours.
    private Map<String, String> headers(URI registry, URI here, Map<String, String> asked) {
        var headers = new HashMap<>(asked);
        if (here.getScheme().equals(registry.getScheme())
                && here.getAuthority().equals(registry.getAuthority())) {
            authorization.header().ifPresent(value -> headers.put("Authorization", value));
        }
        return headers;
    }

    private static boolean redirects(Answer answer) {
        return switch (answer.status()) {
            case 301, 302, 303, 307, 308 -> true;
            default -> false;
        };
    }

    private URI next(URI here, Answer answer, String what) throws InstallException {
        var unusable = new RegistryAnswered(connection.name(), answer.status(), what);
        try {
            var location = answer.headers().firstValue("Location");
            var next = here.resolve(location.orElseThrow(() -> new InstallException(unusable)));
            if (next.getHost() == null || !allowed(next)) {
                throw new InstallException(unusable);
            }
            return next;
        } catch (IllegalArgumentException e) {
            throw new InstallException(unusable, e);
        }
    }

    private boolean allowed(URI address) {
        return "https".equals(address.getScheme())
                || (connection.plainHttp() && "http".equals(address.getScheme()));
    }
}
