package dev.slipway.core.image;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.core.failure.Failure;
import dev.slipway.core.failure.ImageFailure.DigestMismatch;
import dev.slipway.core.failure.ImageFailure.ImageNotFound;
import dev.slipway.core.failure.ImageFailure.LayerTooLong;
import dev.slipway.core.failure.ImageFailure.LayerTruncated;
import dev.slipway.core.failure.ImageFailure.RegistryAnswered;
import dev.slipway.core.failure.ImageFailure.RegistryUnauthorized;
import dev.slipway.core.failure.ImageFailure.RegistryUnreachable;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.image.layout.LayoutWriter;
import dev.slipway.core.image.reference.Compression;
import dev.slipway.core.image.reference.ImageReference;
import dev.slipway.core.image.reference.ResolvedImage;
import dev.slipway.core.image.source.Mirror;
import dev.slipway.core.image.source.Notice.AskedAgain;
import dev.slipway.core.image.source.Notice.BeganAnew;
import dev.slipway.core.image.source.Notice.Distrusted;
import dev.slipway.core.image.source.Notice.RangesDoubted;
import dev.slipway.core.image.source.Notice.Resumed;
import dev.slipway.core.image.source.Notice.StartedOver;
import dev.slipway.core.image.source.Notice.WentElsewhere;
import dev.slipway.core.image.source.StoppedTime;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// An image is unpacked from a registry that does not do as it should: from the first question to the file.
class MisbehavingRegistryTest {
    private static final int SMALL = 300_000;
    private static final int LARGE = 13_000_000;
    private static final String BUSY = "503 Service Unavailable";

    @TempDir private Path folder;
    private final CountDownLatch over = new CountDownLatch(1);
    private final StoppedTime time = new StoppedTime();
    private final HeardProgress heard = new HeardProgress();
    private byte[] content = {};
    private TestImage image;
    private MisbehavingRegistry registry;

    @BeforeEach
    void start() throws IOException {
        image = image("image");
        registry = new MisbehavingRegistry(image.layout());
    }

    @AfterEach
    void stop() throws IOException {
        over.countDown();
        registry.close();
    }

    private TestImage image(String name) throws IOException {
        return new TestImage(Files.createDirectory(folder.resolve(name)));
    }

    private void holding(int bytes) throws IOException {
        content = new byte[bytes];
        new Random(1).nextBytes(content);
        image.layer(Compression.NONE, tar -> tar.file("noise", 0644, content)).tagged();
    }

    @ParameterizedTest
    @ValueSource(ints = {SMALL, LARGE})
    void waitsOutARegistryThatIsBusyForAWhile(int bytes) throws Exception {
        holding(bytes);
        registry.layers(Behaviour.status(BUSY).times(5, Behaviour.honest()));

        unpack();
        assertThat(time.pauses()).hasSizeGreaterThanOrEqualTo(5);
        assertThat(heard.notices(AskedAgain.class))
                .first()
                .satisfies(
                        it -> {
                            assertThat(it.registry()).isEqualTo(registry.authority());
                            assertThat(it.reason()).isInstanceOf(RegistryAnswered.class);
                        });
    }

    @Test
    void pausesLongerAndLongerButNeverLongerThanItMay() throws Exception {
        holding(SMALL);
        registry.layers(Behaviour.status(BUSY));

        assertThat(failure())
                .isInstanceOfSatisfying(
                        RegistryAnswered.class, it -> assertThat(it.status()).isEqualTo(503));
        var patience = time.patience();
        assertThat(time.pauses()).hasSize(patience.rounds() - 1);
        for (var i = 0; i < time.pauses().size(); i++) {
            assertThat(time.pauses().get(i)).isLessThanOrEqualTo(patience.ceiling(i + 1));
        }
        assertThat(registry.askedForLayers()).hasSize(patience.rounds());
    }

    @Test
    void comesBackWhenTheRegistryAskedItTo() throws Exception {
        holding(SMALL);
        registry.layers(
                Behaviour.status("429 Too Many Requests", "Retry-After: 77")
                        .times(1, Behaviour.honest()));

        unpack();
        assertThat(time.pauses()).containsExactly(Duration.ofSeconds(77));
    }

    @Test
    void countsADateByTheClockOfTheRegistry() throws Exception {
        holding(SMALL);
        registry.layers(
                Behaviour.status(
                                BUSY,
                                "Date: Wed, 01 Jan 2020 10:00:00 GMT",
                                "Retry-After: Wed, 01 Jan 2020 10:01:10 GMT")
                        .times(1, Behaviour.honest()));

        unpack();
        assertThat(time.pauses()).containsExactly(Duration.ofSeconds(70));
    }

    @Test
    void doesNotWaitForTomorrow() throws Exception {
        holding(SMALL);
        registry.layers(
                Behaviour.status("429 Too Many Requests", "Retry-After: 86400")
                        .times(1, Behaviour.honest()));

        unpack();
        assertThat(time.pauses()).containsExactly(time.patience().longestAsked());
    }

    @Test
    void asksOnceOnlyWhereTheAnswerWillStayTheSame() throws Exception {
        holding(SMALL);
        registry.layers(Behaviour.status("403 Forbidden"));

        assertThat(failure()).isInstanceOf(RegistryUnauthorized.class);
        assertThat(registry.askedForLayers()).hasSize(1);
        registry.layers(Behaviour.status("404 Not Found"));
        assertThat(failure()).isInstanceOf(RegistryAnswered.class);
        assertThat(registry.askedForLayers()).hasSize(2);
        assertThat(time.pauses()).isEmpty();
    }

    @Test
    void goesOnWhereItWasCut() throws Exception {
        holding(SMALL);
        registry.layers(Behaviour.cutAfter(100_000, true).times(2, Behaviour.honest()));

        unpack();
        assertThat(registry.askedForLayers())
                .extracting(Request::from)
                .containsExactly(0, 100_000, 200_000);
        assertThat(registry.askedForLayers().getLast().header("If-Range")).isEqualTo("\"same\"");
        assertThat(heard.notices(Resumed.class))
                .contains(new Resumed(registry.authority(), 100_000));
    }

    @Test
    void goesOnInTheMiddleOfARange() throws Exception {
        holding(LARGE);
        registry.layers(Behaviour.cutAfter(1_500_000, true).times(3, Behaviour.honest()));

        unpack();
        assertThat(heard.notices(Resumed.class)).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(ints = {SMALL, LARGE})
    void passesOverWhatItHasWhereThereAreNoRanges(int bytes) throws Exception {
        holding(bytes);
        registry.layers(Behaviour.cutAfter(100_000, false).times(1, Behaviour.withoutRanges()));

        unpack();
        assertThat(heard.notices(StartedOver.class))
                .containsExactly(new StartedOver(registry.authority(), 100_000));
    }

    @Test
    void goesOnInOneStreamWhereRangesAreServedNoMore() throws Exception {
        holding(LARGE);
        registry.layers(Behaviour.honest().times(1, Behaviour.withoutRanges()));

        unpack();
        assertThat(heard.last().downloaded()).isEqualTo(heard.last().total());
    }

    @Test
    void doesNotBelieveARangeThatIsAnother() throws Exception {
        holding(LARGE);
        registry.layers(Behaviour.wrongRange());

        unpack();
        assertThat(heard.notices(RangesDoubted.class))
                .containsExactly(new RangesDoubted(registry.authority()));
    }

    @ParameterizedTest
    @ValueSource(ints = {SMALL, LARGE})
    void goesOnAfterAStall(int bytes) throws Exception {
        holding(bytes);
        registry.layers(Behaviour.stallAfter(1000, over).times(1, Behaviour.honest()));

        unpack();
        assertThat(heard.notices(Resumed.class)).isNotEmpty();
    }

    @Test
    void doesNotWaitForWhatOnlyDrips() throws Exception {
        holding(SMALL);
        registry.layers(Behaviour.drip(over).times(1, Behaviour.honest()));

        unpack();
        assertThat(heard.notices(Resumed.class)).isNotEmpty();
    }

    @Test
    void endsWithHeadersThatDoNot() throws Exception {
        holding(SMALL);
        registry.layers(Behaviour.endlessHeaders());

        assertThat(failure()).isInstanceOf(RegistryUnreachable.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {SMALL, LARGE})
    void refusesABodyThatIsTooShort(int bytes) throws Exception {
        holding(bytes);
        registry.layers(Behaviour.lying(Arrays.copyOf(layer(), layer().length - 512)));

        assertThat(failure()).isInstanceOf(LayerTruncated.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {SMALL, LARGE})
    void refusesABodyThatIsTooLong(int bytes) throws Exception {
        holding(bytes);
        registry.layers(Behaviour.lying(Arrays.copyOf(layer(), layer().length + 512)));

        assertThat(failure()).isInstanceOf(LayerTooLong.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {SMALL, LARGE})
    void refusesOtherBytes(int bytes) throws Exception {
        holding(bytes);
        registry.layers(Behaviour.lying(damaged()));

        assertThat(failure()).isInstanceOf(DigestMismatch.class);
        assertThat(time.pauses()).isEmpty();
    }

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
            mirror.layers(Behaviour.cutAfter(100_000, true));

            unpack(List.of(mirror.mirror()));
            assertThat(registry.askedForLayers())
                    .extracting(Request::from)
                    .containsExactly(100_000);
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
    void findsARegistryThatComesUpAgain() throws Exception {
        holding(SMALL);
        var resolved = resolve();
        var port = Integer.parseInt(registry.authority().split(":")[1]);
        registry.close();
        time.meanwhile(() -> comeUp(port));

        unpack(resolved, List.of());
        assertThat(time.pauses()).hasSize(1);
    }

    private void comeUp(int port) {
        try {
            registry = new MisbehavingRegistry(image.layout(), port);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

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
            var resolved =
                    images.resolve(ImageReference.parse(registry.reference()), TestImage.PLATFORM);
            Files.createDirectories(image.root());
            images.unpack(resolved, image.root(), heard);

            assertThat(registry.asked().getLast().header("Authorization")).isNotEmpty();
            assertThat(storage.asked())
                    .isNotEmpty()
                    .allSatisfy(it -> assertThat(it.header("Authorization")).isEmpty());
        }
    }

    @Test
    void fetchesSeveralRangesOfALargeLayerAtTheSameTime() throws Exception {
        holding(LARGE);
        var together = new CyclicBarrier(3);
        registry.layers(
                (request, blob, out) -> {
                    if (request.from() > 0) {
                        meet(together);
                    }
                    Behaviour.honest().answer(request, blob, out);
                });

        unpack();
        assertThat(registry.askedForLayers()).hasSize(4);
    }

    private static void meet(CyclicBarrier together) throws InterruptedException {
        try {
            together.await(20, TimeUnit.SECONDS);
        } catch (java.util.concurrent.BrokenBarrierException
                | java.util.concurrent.TimeoutException e) {
            throw new AssertionError("the other ranges were not asked for", e);
        }
    }

    private byte[] layer() throws Exception {
        return Files.readAllBytes(image.blob(image.resolve().layers().getFirst().digest()));
    }

    private byte[] damaged() throws Exception {
        var bytes = layer();
        bytes[bytes.length / 2] ^= 1;
        return bytes;
    }

    /// As long as the layer that it stands for.
    private byte[] archive(String name, byte[] bytes) throws Exception {
        LayoutWriter.Entries entries = tar -> tar.file(name, 0644, bytes);
        var other = image("other-" + name).layer(Compression.NONE, entries);
        return Files.readAllBytes(other.blob(other.resolve().layers().getFirst().digest()));
    }

    private void unpack() throws Exception {
        unpack(List.of());
    }

    private void unpack(List<Mirror> mirrors) throws Exception {
        unpack(resolve(registry.reference(), mirrors), mirrors);
    }

    private void unpack(ResolvedImage resolved, List<Mirror> mirrors) throws Exception {
        Files.createDirectories(image.root());
        new Images(time.options(true, mirrors)).unpack(resolved, image.root(), heard);
        assertThat(image.root().resolve("noise")).hasBinaryContent(content);
    }

    private ResolvedImage resolve() throws Exception {
        return resolve(registry.reference(), List.of());
    }

    private ResolvedImage resolve(String reference, List<Mirror> mirrors) throws Exception {
        return new Images(time.options(true, mirrors))
                .resolve(ImageReference.parse(reference), TestImage.PLATFORM);
    }

    @FunctionalInterface
    private interface Act {
        void run() throws Exception;
    }

    private Failure failure() throws Exception {
        return failure(this::unpack);
    }

    private static Failure failure(Act act) throws Exception {
        try {
            act.run();
            throw new AssertionError("nothing failed");
        } catch (InstallException e) {
            return e.failure();
        }
    }
}
