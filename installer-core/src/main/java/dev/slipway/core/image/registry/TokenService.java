package dev.slipway.core.image.registry;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.slipway.core.failure.ImageFailure.RegistryAnswered;
import dev.slipway.core.failure.ImageFailure.RegistryUnauthorized;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.image.source.SmallBlob;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URLEncoder;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// Asks a token service for a token (distribution, `docs/spec/auth/token.md`). A registry that is spoken to over
/// TLS cannot have us send credentials to a service without.
record TokenService(Connection connection) {
    String token(Challenge.Bearer asked, Optional<Credentials> credentials, Endpoint endpoint)
            throws InstallException, InterruptedException {
        var headers =
                credentials
                        .map(known -> Map.of("Authorization", known.header()))
                        .orElseGet(Map::of);
        var answer = connection.get(address(asked, endpoint), headers);
        try (var body = answer.body()) {
            return token(answer, body, endpoint);
        }
    }

    private String token(Answer answer, BodyStream body, Endpoint endpoint)
            throws InstallException, InterruptedException {
        var status = answer.status();
        return switch (status) {
            case HttpURLConnection.HTTP_OK -> token(SmallBlob.read(body, unusable(status)));
            case HttpURLConnection.HTTP_UNAUTHORIZED, HttpURLConnection.HTTP_FORBIDDEN ->
                    throw unauthorized(endpoint);
            default -> throw new InstallException(unusable(status));
        };
    }

    private String token(byte[] answer) throws InstallException {
        try {
            var json = JsonMapper.shared().readTree(answer);
            var token = json.path("token").asString(json.path("access_token").asString(""));
            if (token.matches("[\\x21-\\x7e]+")) {
                return token;
            }
            throw new InstallException(unusable(HttpURLConnection.HTTP_OK));
        } catch (JacksonException e) {
            throw new InstallException(unusable(HttpURLConnection.HTTP_OK), e);
        }
    }

    private URI address(Challenge.Bearer asked, Endpoint endpoint) throws InstallException {
        try {
            var realm = URI.create(asked.realm());
            if (realm.getHost() == null || !mayBeAsked(realm)) {
                throw unauthorized(endpoint);
            }
            return URI.create(asked.realm() + separator(realm) + query(asked, endpoint));
        } catch (IllegalArgumentException e) {
            throw new InstallException(
                    new RegistryUnauthorized(endpoint.authority(), endpoint.repository()), e);
        }
    }

    private boolean mayBeAsked(URI realm) {
        return "https".equals(realm.getScheme())
                || (connection.plainHttp() && "http".equals(realm.getScheme()));
    }

    private static String separator(URI realm) {
        return realm.getQuery() == null ? "?" : "&";
    }

    private static String query(Challenge.Bearer asked, Endpoint endpoint) {
        var scope =
                asked.scope().isEmpty()
                        ? "repository:" + endpoint.repository() + ":pull"
                        : asked.scope();
        return "service=%s&scope=%s".formatted(encoded(asked.service()), encoded(scope));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8);
    }

    private InstallException unauthorized(Endpoint endpoint) {
        return new InstallException(
                new RegistryUnauthorized(endpoint.authority(), endpoint.repository()));
    }

    private RegistryAnswered unusable(int status) {
        return new RegistryAnswered(connection.name(), status, "a token");
    }
}
