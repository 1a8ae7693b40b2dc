package dev.slipway.core.step;

import static dev.slipway.core.Samples.KDL;
import static dev.slipway.core.Samples.STREAM;
import static dev.slipway.core.Samples.mirror;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.core.InMemory;
import dev.slipway.core.command.Command;
import dev.slipway.core.command.Feed;
import dev.slipway.core.engine.Confirmed;
import dev.slipway.core.engine.InstallEngine;
import dev.slipway.core.engine.Records;
import dev.slipway.core.engine.Undertaking.Installing;
import dev.slipway.core.event.InstallEvent;
import dev.slipway.core.event.InstallEvent.Completed;
import dev.slipway.core.event.InstallEvent.Failed;
import dev.slipway.core.failure.ImageFailure.DigestMismatch;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.failure.ToolFailure.CommandFailed;
import dev.slipway.core.image.Images;
import dev.slipway.core.image.TestImage;
import dev.slipway.core.image.reference.ImageReference;
import dev.slipway.core.image.reference.ResolvedImage;
import dev.slipway.core.image.source.FetchOptions;
import dev.slipway.core.image.unpack.UnpackProgress;
import dev.slipway.core.plan.ImageStep.UnpackImage;
import dev.slipway.core.plan.Plan;
import dev.slipway.core.plan.PlanHash;
import dev.slipway.core.plan.Planner;
import dev.slipway.core.plan.PoolStep.ReceiveBootEnvironment;
import dev.slipway.core.platform.simulated.Fault;
import dev.slipway.core.platform.simulated.Profile;
import dev.slipway.core.platform.simulated.SimulatedPlatform;
import dev.slipway.core.secret.Secrets;
import dev.slipway.core.step.image.ImageUnpacking;
import dev.slipway.core.step.pool.ReceiveBootEnvironmentStep;
import dev.slipway.core.step.site.Holdings;
import dev.slipway.core.step.site.Site;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A boot environment that comes as a stream, on a simulated machine.
class StreamInstallationTest {
    private static final TinySystem SYSTEM = new TinySystem();
    private static final SequencedMap<String, String> NONE = new LinkedHashMap<>();

    @TempDir(factory = InMemory.class)
    private Path folder;

    private SimulatedPlatform platform;

    @BeforeEach
    void open() throws Exception {
        platform =
                SimulatedPlatform.open(
                        folder.resolve("machine"), Profile.MINI, Duration.ZERO, Fault.Plan.none());
    }

    @Test
    void comesFromAFileThatIsPacked() throws Exception {
        var file = Files.write(folder.resolve("root.zfs"), stream());
        var images = new Images(FetchOptions.secure());
        var image = images.resolve(ImageReference.parse("zfs-stream:" + file), TestImage.PLATFORM);

        assertThat(image.streamed()).isTrue();
        assertThat(install(image, feeding(images.feed(image, UnpackProgress.unheard()))))
                .isInstanceOf(Completed.class);
        assertThat(machine()).contains("rpool/ROOT/be@installed").doesNotContain("@received");
    }

    @Test
    void isDestroyedWhereItsFileIsNotTheOneThatWasResolved() throws Exception {
        var file = Files.write(folder.resolve("root.zfs"), stream());
        var images = new Images(FetchOptions.secure());
        var image = images.resolve(ImageReference.parse("zfs-stream:" + file), TestImage.PLATFORM);
        var other = stream();
        other[other.length - 6] ^= 1; // the last letter of the last file: all of it can be received
        Files.write(file, other);

        assertFailsAndLeavesNothing(
                image, images.feed(image, UnpackProgress.unheard()), DigestMismatch.class);
    }

    @Test
    void isDestroyedWhereItCannotBeReceivedToItsEnd() throws Exception {
        var half = Arrays.copyOf(stream(), stream().length - 7);

        assertFailsAndLeavesNothing(STREAM, in -> in.write(half), CommandFailed.class);
    }

    @Test
    void isNotTakenForAStreamByTheSimulationUnlessItSaysThatItStandsForOne() throws Exception {
        var real = Arrays.copyOf(stream(), 312);

        assertFailsAndLeavesNothing(STREAM, in -> in.write(real), CommandFailed.class);
    }

    @Test
    void takesTheOneDestroyedForTheOneThatIsReceivedAgain() throws Exception {
        var half = Arrays.copyOf(stream(), stream().length / 2);
        assertThat(install(STREAM, feeding(in -> in.write(half)))).isInstanceOf(Failed.class);
        open();

        assertThat(install(STREAM, SYSTEM)).isInstanceOf(Completed.class);
    }

    @Test
    void destroysNothingInAPoolThatItsPlanDidNotCreate() throws Exception {
        assertThat(install(STREAM, SYSTEM)).isInstanceOf(Completed.class);
        open();
        var root = platform.target().toString();
        platform.commands().run(Command.of("zpool", "import", "-R", root, "rpool"));
        var step =
                new ReceiveBootEnvironment(
                        "rpool", "rpool/ROOT/be", NONE, STREAM, false, List.of());
        var plan =
                new Plan(
                        "machine",
                        KDL,
                        STREAM,
                        mirror().system(),
                        List.of(),
                        List.of(),
                        List.of(step));
        var records = new Records(folder);
        var site = new Site(platform, plan, records, new Holdings(), Secrets.NONE);

        assertThatThrownBy(
                        () -> new ReceiveBootEnvironmentStep(step, site, SYSTEM).run(new Unheard()))
                .isInstanceOf(InstallException.class)
                .hasMessageContaining("VerificationFailed");
        assertThat(machine()).contains("rpool/ROOT/be@installed");
    }

    private void assertFailsAndLeavesNothing(ResolvedImage image, Feed feed, Class<?> failure)
            throws Exception {
        var ended = (Failed) install(image, feeding(feed));

        assertThat(ended.failure()).isInstanceOf(failure);
        assertThat(ended.step()).isEqualTo("receive-boot-environment rpool/ROOT/be");
        assertThat(machine()).doesNotContain("rpool/ROOT/be");
        try (var all = Files.walk(folder.resolve("machine"))) {
            assertThat(all).noneMatch(each -> each.toString().contains("vmlinuz"));
        }
    }

    private String machine() throws IOException {
        return Files.readString(folder.resolve("machine/machine.json"));
    }

    private static byte[] stream() throws Exception {
        var step =
                new ReceiveBootEnvironment(
                        "rpool", "rpool/ROOT/be", NONE, STREAM, false, List.of());
        var out = new ByteArrayOutputStream();
        SYSTEM.feed(step, _ -> {}).into(out);
        return out.toByteArray();
    }

    private static ImageUnpacking feeding(Feed feed) {
        return new ImageUnpacking() {
            @Override
            public List<Shortfall> unpack(UnpackImage step, Path root, Listener listener) {
                throw new AssertionError("nothing is unpacked");
            }

            @Override
            public Feed feed(ReceiveBootEnvironment step, Listener listener) {
                return feed;
            }
        };
    }

    private InstallEvent install(ResolvedImage image, ImageUnpacking images) throws Exception {
        var plan = Planner.plan("machine", mirror(), KDL, platform.look(), image);
        var confirmed = new Confirmed(plan, mirror(), PlanHash.of(plan));
        var events = new ArrayList<InstallEvent>();
        new InstallEngine(platform, new Steps(platform, images, SYSTEM))
                .run(
                        new Installing(confirmed),
                        new Records(Files.createDirectories(folder.resolve("records"))),
                        events::add);
        return events.getLast();
    }
}
