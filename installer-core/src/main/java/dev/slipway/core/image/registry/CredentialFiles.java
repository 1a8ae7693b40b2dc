package dev.slipway.core.image.registry;

import dev.slipway.core.failure.InstallException;
import dev.slipway.core.failure.ToolFailure.FileUnusable;
import dev.slipway.core.image.reference.ImageReference.Registry;
import dev.slipway.core.image.source.FetchOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The files in which podman, skopeo and docker keep credentials (containers-auth.json(5)); the first that knows
/// the registry counts. Credential helpers are not run.
public record CredentialFiles(List<Path> files) {
    /// Where podman keeps them for root, who has no `XDG_RUNTIME_DIR` outside of a session.
    private static final Path OF_ROOT = Path.of("/run/containers/0/auth.json");

    private static final String DOCKER = "config.json";
    private static final String DOCKER_HUB = "docker.io";
    private static final String DOCKER_HUB_KEY = "https://index.docker.io/v1/";

    /// Where podman, skopeo and docker keep them, in the order in which they are asked.
    public static CredentialFiles of(Map<String, String> environment, Path home) {
        var files = new ArrayList<Path>();
        named(environment, "REGISTRY_AUTH_FILE").ifPresent(files::add);
        var runtime = named(environment, "XDG_RUNTIME_DIR");
        files.add(runtime.map(it -> it.resolve("containers", "auth.json")).orElse(OF_ROOT));
        files.add(home.resolve(".config", "containers", "auth.json"));
        named(environment, "DOCKER_CONFIG").ifPresent(own -> files.add(own.resolve(DOCKER)));
        files.add(home.resolve(".docker", DOCKER));
        return new CredentialFiles(List.copyOf(files));
    }

    /// Those of this process, behind the one that the options name.
    static CredentialFiles usual(FetchOptions options) {
        return of(System.getenv(), Path.of(System.getProperty("user.home")))
                .after(options.credentials());
    }

    /// With one that is asked before all others.
    CredentialFiles after(Optional<Path> first) {
        return new CredentialFiles(Stream.concat(first.stream(), files.stream()).toList());
    }

    private static Optional<Path> named(Map<String, String> environment, String variable) {
        return Optional.ofNullable(environment.get(variable))
                .filter(value -> !value.isEmpty())
                .map(Path::of);
    }

    Optional<Credentials> forRegistry(Registry registry) throws InstallException {
        return forRegistry(registry.authority(), registry.repository());
    }

    /// @param repository empty for the registry as a whole
    Optional<Credentials> forRegistry(String authority, String repository) throws InstallException {
        for (var file : files) {
            var found =
                    Files.exists(file)
                            ? in(auths(file), authority, repository)
                            : Optional.<Credentials>empty();
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static JsonNode auths(Path file) throws InstallException {
        try {
            return JsonMapper.shared().readTree(Files.readAllBytes(file)).path("auths");
        } catch (IOException | JacksonException e) {
            throw new InstallException(
                    new FileUnusable(file.toString(), "it cannot be read as a credentials file"),
                    e);
        }
    }

    private static Optional<Credentials> in(JsonNode auths, String authority, String repository) {
        return keys(authority, repository).stream()
                .map(key -> auths.path(key).path("auth").asString(""))
                .flatMap(encoded -> Credentials.of(encoded).stream())
                .findFirst();
    }

    /// From the most specific to the least: `host/a/b`, `host/a`, `host`, and the old forms of docker.
    private static List<String> keys(String authority, String repository) {
        var keys = new ArrayList<String>();
        var key = repository.isEmpty() ? authority : authority + "/" + repository;
        for (var end = key.length(); end > 0; end = key.lastIndexOf('/', end - 1)) {
            keys.add(key.substring(0, end));
        }
        keys.add("https://" + authority);
        keys.add("https://" + authority + "/v1/");
        if (authority.equals(DOCKER_HUB)) {
            keys.add(DOCKER_HUB_KEY);
        }
        return keys;
    }
}
