package dev.slipway.core.image.registry;

import dev.slipway.core.failure.ImageFailure.RegistryAnswered;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.image.source.SmallBlob;
import java.net.HttpURLConnection;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A list of names that a registry gives page by page (OCI distribution specification 1.1, listing tags; RFC 8288).
///
/// @param member of the JSON object that has the names
/// @param what is asked for, in messages
record NameList(Endpoint endpoint, Requests requests, String member, String what) {
    private static final Pattern NEXT = Pattern.compile("<([^>]+)>\\s*;\\s*rel=\"?next\"?");

    /// @param next where there is more
    record Page(List<String> names, Optional<URI> next) {}

    Page page(URI address) throws InstallException, InterruptedException {
        var answer = requests.get(address, Map.of("Accept", "application/json"), what);
        try (var body = answer.body()) {
            if (answer.status() != HttpURLConnection.HTTP_OK) {
                throw new InstallException(answered(answer));
            }
            var json = json(SmallBlob.read(body, answered(answer)), answer);
            return new Page(names(json), next(address, answer));
        }
    }

    private List<String> names(JsonNode json) {
        var names = new ArrayList<String>();
        json.path(member).forEach(name -> names.add(name.asString("")));
        return names;
    }

    /// Only on the same server: credentials were meant for that one.
    private Optional<URI> next(URI address, Answer answer) throws InstallException {
        var link = NEXT.matcher(answer.headers().firstValue("Link").orElse(""));
        if (!link.find()) {
            return Optional.empty();
        }
        try {
            var next = address.resolve(link.group(1));
            if (!address.getAuthority().equals(next.getAuthority())) {
                throw new InstallException(answered(answer));
            }
            return Optional.of(next);
        } catch (IllegalArgumentException e) {
            throw new InstallException(answered(answer), e);
        }
    }

    private JsonNode json(byte[] bytes, Answer answer) throws InstallException {
        try {
            return JsonMapper.shared().readTree(bytes);
        } catch (JacksonException e) {
            throw new InstallException(answered(answer), e);
        }
    }

    private RegistryAnswered answered(Answer answer) {
        return new RegistryAnswered(endpoint.authority(), answer.status(), what);
    }
}
