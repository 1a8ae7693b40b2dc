package dev.slipway.core.image;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.core.failure.ImageFailure.ImageNotFound;
import dev.slipway.core.image.source.CacheSpace;
import dev.slipway.core.image.source.Notice.BeganAnew;
import dev.slipway.core.image.source.Notice.CacheEntryDropped;
import dev.slipway.core.image.source.Notice.Distrusted;
import dev.slipway.core.image.source.Notice.WentElsewhere;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MirrorsTest extends Pulling {
    @ParameterizedTest
    @ValueSource(ints = {SMALL, LARGE})
    void leavesNothingOfAMirrorThatLies(int bytes) throws Exception {
        holding(bytes);
        var other = new byte[bytes];
        try (var liar = new MisbehavingRegistry(image.layout())) {
            liar.layers(Behaviour.lying(archive("planted", other)));

            unpack(List.of(liar.mirror()));
            assertThat(heard.notices(Distrusted.class)).hasSize(1);
            assertThat(heard.notices(Distrusted.class).getFirst().registry())
                    .isEqualTo(liar.authority());
            assertThat(heard.notices(BeganAnew.class)).hasSize(bytes == LARGE ? 1 : 0);
        }
        assertThat(image.root().resolve("planted")).doesNotExist();
    }

    @Test
    void takesFromTheMirrorsInTheirOrderAndAsksTheOriginForTheTagOnly() throws Exception {
        holding(SMALL);
        try (var first = new MisbehavingRegistry(image.layout());
                var second = new MisbehavingRegistry(image.layout())) {
            first.layers(Behaviour.status("404 Not Found"));

            unpack(List.of(first.mirror(), second.mirror()));
            assertThat(second.askedForLayers()).hasSize(1);
            assertThat(registry.asked())
                    .extracting(Request::path)
                    .containsExactly("/v2/a/b/manifests/test");
            assertThat(heard.notices(WentElsewhere.class))
                    .extracting(WentElsewhere::next)
                    .containsExactly(second.authority());
        }
    }

    @Test
    void turnsToAMirrorInTheMiddleOfALayer() throws Exception {
        holding(SMALL);
        try (var mirror = new MisbehavingRegistry(image.layout())) {
            mirror.layers(Behaviour.cutAfter(CUT, true));

            unpack(List.of(mirror.mirror()));
            assertThat(registry.askedForLayers()).extracting(Request::from).containsExactly(CUT);
        }
    }

    @Test
    void resolvesATagAtAMirrorWhereTheOriginCannotBeReached() throws Exception {
        holding(SMALL);
        var mirror = registry.mirror();
        var reference = "oci://127.0.0.1:1/a/b:test";

        unpack(resolve(reference, List.of(mirror)), List.of(mirror));
    }

    @Test
    void doesNotAskAMirrorForATagThatTheOriginDoesNotHave() throws Exception {
        holding(SMALL);
        try (var mirror = new MisbehavingRegistry(image.layout())) {
            var reference = registry.reference().replace(":test", ":other");

            assertThat(failure(() -> resolve(reference, List.of(mirror.mirror()))))
                    .isInstanceOf(ImageNotFound.class);
            assertThat(mirror.asked()).isEmpty();
        }
    }

    @Test
    void skipsAMirrorWhoseManifestIsAnother() throws Exception {
        holding(SMALL);
        try (var liar = new MisbehavingRegistry(image.layout())) {
            liar.manifests(Behaviour.lying("{}".getBytes(UTF_8)));
            var digest = image.resolve().digest();
            var pinned = "oci://" + registry.authority() + "/a/b@" + digest;

            assertThat(resolve(pinned, List.of(liar.mirror())).digest()).isEqualTo(digest);
            assertThat(liar.asked()).hasSize(1);
        }
    }

    @Test
    void keepsNothingInTheCacheThatAMirrorMadeUp() throws Exception {
        holding(LARGE);
        try (var liar = new MisbehavingRegistry(image.layout())) {
            liar.layers(Behaviour.lying(damaged()));
            var space = new CacheSpace(folder.resolve("cache"), 100_000_000);
            var options = time.options(true, List.of(liar.mirror())).withCache(space);

            unpack(new Images(options), registry.reference());
            assertThat(heard.notices(BeganAnew.class)).hasSize(1);
            assertThat(heard.notices(CacheEntryDropped.class)).isEmpty();
        }
    }
}
