package dev.slipway.core.image.registry;

import static dev.slipway.core.image.registry.FakeRegistry.answer;
import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.core.failure.ImageFailure.RegistryAnswered;
import dev.slipway.core.image.Images;
import dev.slipway.core.image.Listed;
import dev.slipway.core.image.TestImage;
import dev.slipway.core.image.reference.Digest;
import dev.slipway.core.image.source.FetchOptions;
import dev.slipway.core.image.source.Notices;
import dev.slipway.core.image.source.Repository;
import dev.slipway.core.machine.Fails;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RegistryRepositoryTest {
    private static final Digest IMAGE = TestImage.digest("image");
    private static final Digest SIGNATURE = TestImage.digest("signature");
    private static final String LISTED =
            "{\"manifests\":[{\"digest\":\"%s\"},{\"digest\":\"none\"}]}".formatted(SIGNATURE);

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
    void asksForEveryPageOfTags() throws Exception {
        var next = Map.of("Link", "</v2/a/b/tags/more>; rel=\"next\"");
        registry.at("/v2/a/b/tags/list", answer(200, "{\"tags\":[\"1\",\"2\"]}", next))
                .at("/v2/a/b/tags/more", answer(200, "{\"tags\":[\"3\"]}", Map.of()));

        assertThat(new Images(FetchOptions.plain()).list(registry.reference()))
                .extracting(Listed::tag)
                .containsExactly("1", "2", "3");
    }

    @Test
    void goesToNoOtherServerForMoreTags() throws Exception {
        var next = Map.of("Link", "<http://elsewhere.example/v2/a/b/tags/list>; rel=\"next\"");
        registry.at("/v2/a/b/tags/list", answer(200, "{\"tags\":[\"1\"]}", next));

        assertThat(Fails.with(() -> repository().tags())).isInstanceOf(RegistryAnswered.class);
    }

    @Test
    void asksForReferrers() throws Exception {
        registry.at("/v2/a/b/referrers/" + IMAGE, answer(200, LISTED, Map.of()));

        assertThat(repository().referrers(IMAGE)).containsExactly(SIGNATURE);
    }

    @Test
    void findsReferrersUnderATagWhereTheRegistryIsOlder() throws Exception {
        var tag = IMAGE.text().replace(':', '-');
        registry.at("/v2/a/b/referrers/", answer(404, "", Map.of()))
                .at("/v2/a/b/manifests/" + tag, answer(200, LISTED, Map.of()));

        assertThat(repository().referrers(IMAGE)).containsExactly(SIGNATURE);
    }

    @Test
    void takesABrokenRegistryNotForOneWithoutSignatures() throws Exception {
        registry.at("/v2/a/b/", answer(500, "", Map.of()));

        assertThat(Fails.with(() -> repository().tagged("x"))).isInstanceOf(RegistryAnswered.class);
        assertThat(Fails.with(() -> repository().referrers(IMAGE)))
                .isInstanceOf(RegistryAnswered.class);
    }

    private Repository repository() throws Exception {
        return RegistrySource.open(registry.reference(), FetchOptions.plain(), Notices.logged())
                .repository();
    }
}
