package dev.slipway.core.image.registry;

import static dev.slipway.core.image.registry.FakeRegistry.answer;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.core.failure.Failure;
import dev.slipway.core.failure.ImageFailure.BadReference;
import dev.slipway.core.failure.ImageFailure.ImageNotFound;
import dev.slipway.core.failure.ImageFailure.NoCatalog;
import dev.slipway.core.failure.ImageFailure.RegistryAnswered;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.image.Images;
import dev.slipway.core.image.reference.ImageOffer;
import dev.slipway.core.image.reference.ImagePlace;
import dev.slipway.core.image.source.FetchOptions;
import dev.slipway.core.machine.Fails;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RegistryOffersTest {
    private static final String CATALOG = "{\"repositories\":[\"a/b\",\"c\"]}";

    @TempDir private Path folder;
    private FakeRegistry registry;

    @BeforeEach
    void start() throws IOException {
        registry = new FakeRegistry();
    }

    @AfterEach
    void stop() {
        registry.close();
    }

    @Test
    void listsRepositories() throws Exception {
        registry.at("/v2/_catalog", answer(200, CATALOG, Map.of()));

        assertThat(repositories("")).isEqualTo(new ImageOffer(List.of("a/b", "c"), ""));
    }

    @Test
    void asksForOnePageAtATimeAndForTheNextAsTheRegistryWantsIt() throws Exception {
        var next = Map.of("Link", "</v2/_catalog?n=2&cursor=Yy4%3D>; rel=\"next\"");
        registry.at("/v2/_catalog", answer(200, CATALOG, next));

        var first = repositories("");
        var _ = repositories(first.next());

        assertThat(registry.asked())
                .extracting(FakeRegistry.Asked::path)
                .containsExactly("/v2/_catalog?n=100", "/v2/_catalog?n=2&cursor=Yy4%3D");
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 403, 404, 405})
    void saysThatARegistryKeepsItsRepositoriesToItself(int status) {
        registry.at("/v2/_catalog", answer(status, "", Map.of()));

        assertThat(failure(registry())).isEqualTo(new NoCatalog(registry.authority(), status));
    }

    @Test
    void takesABrokenRegistryNotForOneThatListsNothing() {
        registry.at("/v2/_catalog", answer(200, "no JSON", Map.of()));

        assertThat(failure(registry())).isInstanceOf(RegistryAnswered.class);
    }

    @Test
    void showsCredentialsOfTheWholeRegistry() throws Exception {
        var secret = Base64.getEncoder().encodeToString("anna:secret".getBytes(UTF_8));
        registry.at(
                "/v2/_catalog",
                exchange -> {
                    var known = exchange.getRequestHeaders().containsKey("Authorization");
                    FakeRegistry.answer(
                            exchange,
                            known ? 200 : 401,
                            known ? CATALOG : "",
                            Map.of("WWW-Authenticate", "Basic realm=\"r\""));
                });
        var file = folder.resolve("auth.json");
        Files.writeString(
                file,
                "{\"auths\":{\"%s\":{\"auth\":\"%s\"}}}".formatted(registry.authority(), secret));

        var offer = offer(FetchOptions.plain().withCredentials(file), registry(), "");

        assertThat(offer.names()).containsExactly("a/b", "c");
        assertThat(registry.asked().getLast().authorization()).isEqualTo("Basic " + secret);
    }

    @Test
    void listsTagsWithoutWhatIsKeptBesideImages() throws Exception {
        var signature = "sha256-" + "ab".repeat(32);
        var tags =
                "{\"tags\":[\"13\",\"%s.sig\",\"%s\",\"latest\"]}".formatted(signature, signature);
        registry.at("/v2/a/b/tags/list", answer(200, tags, Map.of()));

        assertThat(tags("")).isEqualTo(new ImageOffer(List.of("13", "latest"), ""));
    }

    @Test
    void leavesOutWhatCanBeNoName() throws Exception {
        registry.at(
                "/v2/a/b/tags/list", answer(200, "{\"tags\":[\"a b\",\"x:y\",\"ok\"]}", Map.of()));
        registry.at(
                "/v2/_catalog",
                answer(200, "{\"repositories\":[\"A\",\"a:b\",\"a//b\",\"\",\"ok\"]}", Map.of()));

        assertThat(tags("").names()).containsExactly("ok");
        assertThat(repositories("").names()).containsExactly("ok");
    }

    @Test
    void saysWhichRepositoryThereIsNot() throws Exception {
        registry.at("/v2/a/b/tags/list", answer(404, "", Map.of()));

        assertThat(failure(repository()))
                .isEqualTo(new ImageNotFound("oci://" + registry.authority() + "/a/b"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a#b", "a b", "a\r\nb", "<"})
    void asksForNoPageThatItWasNotGiven(String after) {
        assertThat(Fails.with(() -> repositories(after))).isInstanceOf(BadReference.class);
        assertThat(registry.asked()).isEmpty();
    }

    private ImagePlace registry() {
        return new ImagePlace.Registry(registry.authority());
    }

    private ImagePlace repository() throws InstallException {
        return new ImagePlace.Repository(registry.reference());
    }

    private ImageOffer repositories(String after) throws Exception {
        return offer(FetchOptions.plain(), registry(), after);
    }

    private ImageOffer tags(String after) throws Exception {
        return offer(FetchOptions.plain(), repository(), after);
    }

    private static ImageOffer offer(FetchOptions options, ImagePlace place, String after)
            throws InstallException, InterruptedException {
        return new Images(options).offer(place, List.of(), after);
    }

    private static Failure failure(ImagePlace place) {
        return Fails.with(() -> offer(FetchOptions.plain(), place, ""));
    }
}
