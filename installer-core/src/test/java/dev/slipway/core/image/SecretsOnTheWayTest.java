package dev.slipway.core.image;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.core.image.source.Proxies;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Who is told which password on the way to an image.
class SecretsOnTheWayTest extends Pulling {
    @Test
    void givesNoCredentialsToWhereARedirectLeads() throws Exception {
        holding(LARGE);
        registry.guarded("Basic dXNlcjpwYXNz");
        try (var storage = new MisbehavingRegistry(image.layout())) {
            registry.layers(
                    (request, blob, out) ->
                            Behaviour.status(
                                            "307 Temporary Redirect",
                                            "Location: http://"
                                                    + storage.authority()
                                                    + request.path())
                                    .answer(request, blob, out));
            var auth = folder.resolve("auth.json");
            Files.writeString(
                    auth,
                    "{\"auths\":{\"%s\":{\"auth\":\"dXNlcjpwYXNz\"}}}"
                            .formatted(registry.authority()));
            var images = new Images(time.options(true, List.of()).withCredentials(auth));
            unpack(images, registry.reference());

            assertThat(registry.asked().getLast().header("Authorization")).isNotEmpty();
            assertThat(storage.asked())
                    .isNotEmpty()
                    .allSatisfy(it -> assertThat(it.header("Authorization")).isEmpty());
        }
    }

    @Test
    void goesThroughAProxyThatWantsAPassword() throws Exception {
        holding(SMALL);
        var proxy = Proxies.of(Map.of("HTTP_PROXY", "http://user:pass@" + registry.authority()));
        var options = time.options(true, List.of()).withProxies(proxy);

        unpack(new Images(options), "oci://registry.example/a/b:test");
        assertThat(registry.asked())
                .allSatisfy(
                        it -> {
                            assertThat(it.header("Proxy-Authorization"))
                                    .isEqualTo("Basic dXNlcjpwYXNz");
                            assertThat(it.header("Host")).isEqualTo("registry.example");
                        });
    }

    @Test
    void tellsNoRegistryThePasswordOfAProxy() throws Exception {
        holding(SMALL);
        var proxy = Proxies.of(Map.of("HTTP_PROXY", "http://user:pass@127.0.0.1:1"));
        var options = time.options(true, List.of()).withProxies(proxy);

        unpack(new Images(options), registry.reference());
        assertThat(registry.asked())
                .isNotEmpty()
                .allSatisfy(it -> assertThat(it.header("Proxy-Authorization")).isEmpty());
    }
}
