package dev.slipway.core.machine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.core.DiskContents;
import dev.slipway.core.InMemory;
import dev.slipway.core.config.Problem;
import dev.slipway.core.event.InstallEvent;
import dev.slipway.core.event.InstallEvent.Cancelled;
import dev.slipway.core.event.InstallEvent.Completed;
import dev.slipway.core.event.InstallEvent.Finished;
import dev.slipway.core.event.InstallEvent.Planned;
import dev.slipway.core.failure.ConfigurationFailure.BadKdl;
import dev.slipway.core.failure.ConfigurationFailure.SecretMissing;
import dev.slipway.core.failure.ConfigurationFailure.SecretUnfit;
import dev.slipway.core.failure.ConfigurationFailure.UnknownPlan;
import dev.slipway.core.failure.ConnectionFailure.Busy;
import dev.slipway.core.failure.ConnectionFailure.UnknownInstallation;
import dev.slipway.core.failure.ImageFailure.ImageNotFound;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.image.layout.DemoImage;
import dev.slipway.core.inventory.Disk;
import dev.slipway.core.platform.simulated.Profile;
import dev.slipway.core.platform.simulated.SimulatedPlatform;
import dev.slipway.core.secret.Secret;
import dev.slipway.core.secret.Secrets;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// The whole engine on a simulated machine, with an image that is really read.
@Timeout(120)
class EngineSideTest {
    /// Read by all of them, and changed by none.
    @TempDir(factory = InMemory.class)
    private static Path image;

    @TempDir(factory = InMemory.class)
    private Path directory;

    private EngineSide side;
    private String kdl;

    @BeforeAll
    static void writeImage() throws Exception {
        DemoImage.write(image.resolve("demo"));
    }

    @BeforeEach
    void openMachine() throws Exception {
        side = machine(Duration.ZERO);
        kdl = configuration("oci-layout:" + image.resolve("demo"));
    }

    @Test
    void plansTheSameForAsLongAsNothingChanges() throws Exception {
        var plan = side.plan(kdl);

        assertThat(plan.simulated()).isTrue();
        assertThat(plan.machine()).isEqualTo(side.id()).startsWith("sim-");
        assertThat(plan.erased()).hasSize(2);
        assertThat(plan.steps().getFirst().commands()).isNotEmpty();
        assertThat(side.plan(kdl).hash()).isEqualTo(plan.hash());
    }

    @Test
    void installsThePlanThatWasConfirmed() throws Exception {
        var plan = side.plan(kdl);
        var installation = side.install(kdl, plan.hash(), Secrets.NONE);
        var story = wholeStory(installation);

        assertThat(story.getFirst()).isInstanceOf(Planned.class);
        assertThat(story.getLast()).isInstanceOf(Completed.class);
        assertThat(side.latest().orElseThrow().finished()).hasSize(plan.steps().size());
    }

    @Test
    void writesTheContentsOfADiskAsTheyWereConfirmed() throws Exception {
        var contents = DiskContents.of(6144);
        var file = Files.write(directory.resolve("disk.img"), contents);
        var disk = side.inventory().disks().stream().filter(Disk::free).findFirst().orElseThrow();
        var raw = "image \"raw:%s\" { disk \"serial:%s\"; }".formatted(file, disk.serial());
        var plan = side.plan(raw);
        var story = wholeStory(side.install(raw, plan.hash(), Secrets.NONE));

        assertThat(plan.erased())
                .extracting(erasure -> erasure.disk().id())
                .containsOnly(disk.id());
        assertThat(plan.steps())
                .extracting(step -> step.id())
                .anyMatch(step -> step.startsWith("write-image "));
        assertThat(story.getLast()).isInstanceOf(Completed.class);
        try (var all = Files.walk(directory)) {
            var written = all.filter(each -> each.endsWith(disk.id() + ".img")).findFirst();
            assertThat(written.orElseThrow()).hasBinaryContent(contents);
        }
    }

    @Test
    void beginsNothingWithoutTheSecretsThatItsPlanNeeds() throws Exception {
        var encrypted = encrypted();
        var plan = side.plan(encrypted);
        var hash = plan.hash();
        var weak = Secrets.of(Map.of("key", Secret.of("short")));

        assertThat(plan.secrets()).containsExactly("key");
        assertThat(Fails.with(() -> side.install(encrypted, hash, Secrets.NONE)))
                .isEqualTo(new SecretMissing("key"));
        assertThat(Fails.with(() -> side.install(encrypted, hash, weak)))
                .isInstanceOf(SecretUnfit.class);
        assertThat(side.latest()).isEmpty();
    }

    /// As after a restart of the machine: what was given before is known to nobody.
    @Test
    void goesOnWithAnEncryptedPoolOnceItsSecretIsGivenAnew() throws Exception {
        var state = directory.resolve("encrypted");
        var secrets = Secrets.of(Map.of("key", Secret.of("correct horse")));
        var slow = machine(state, Duration.ofMillis(200));
        var begun = slow.install(encrypted(), slow.plan(encrypted()).hash(), secrets);
        awaitFirstStep(slow, begun);
        slow.cancel();
        slow.stop(Duration.ofSeconds(30));

        var again = machine(state, Duration.ZERO);
        var left = again.resumption();

        assertThat(left.secrets()).containsExactly("key");
        assertThat(Fails.with(() -> again.resume(left.hash(), Secrets.NONE)))
                .isEqualTo(new SecretMissing("key"));
        var story = wholeStory(again, again.resume(left.hash(), secrets));
        assertThat(story.getLast()).isInstanceOf(Completed.class);
    }

    private static void awaitFirstStep(EngineSide side, String installation) throws Exception {
        try (var story = side.story(installation, 0)) {
            var said = story.next();
            while (said != null && !(said.event() instanceof Finished)) {
                said = story.next();
            }
        }
    }

    private String encrypted() {
        var vdev = kdl.indexOf("vdev");
        return kdl.substring(0, vdev) + "encryption { secret \"key\"; }\n" + kdl.substring(vdev);
    }

    @Test
    void keepsASecretOutOfTheJournal() throws Exception {
        var encrypted = encrypted();
        var secrets = Secrets.of(Map.of("key", Secret.of("correct horse")));
        var id = side.install(encrypted, side.plan(encrypted).hash(), secrets);

        assertThat(wholeStory(id).getLast()).isInstanceOf(Completed.class);
        try (var files = Files.walk(directory)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                assertThat(Files.readString(file, StandardCharsets.ISO_8859_1))
                        .as(file.toString())
                        .doesNotContain("correct horse");
            }
        }
    }

    @Test
    void refusesAnotherPlan() {
        assertThat(Fails.with(() -> side.install(kdl, "00", Secrets.NONE)))
                .isInstanceOf(UnknownPlan.class);
        assertThat(side.latest()).isEmpty();
    }

    @Test
    void refusesASecondInstallationAndStopsTheFirstWhenAsked() throws Exception {
        var slow = machine(Duration.ofMillis(200));
        var installation = slow.install(kdl, slow.plan(kdl).hash(), Secrets.NONE);

        assertThat(Fails.with(() -> slow.install(kdl, "00", Secrets.NONE)))
                .isEqualTo(new Busy(slow.id(), installation));
        slow.cancel();
        slow.stop(Duration.ofSeconds(30));

        assertThat(slow.latest().orElseThrow().end()).containsInstanceOf(Cancelled.class);
    }

    @Test
    void cancelsWhatRunsWhenItsTimeIsUp() throws Exception {
        var slow = machine(Duration.ofMillis(200));
        slow.install(kdl, slow.plan(kdl).hash(), Secrets.NONE);
        slow.stop(Duration.ZERO.plusMillis(1));
        slow.stop(Duration.ofSeconds(30));

        assertThat(slow.latest().orElseThrow().end()).containsInstanceOf(Cancelled.class);
        assertThat(Fails.with(() -> slow.install(kdl, "00", Secrets.NONE)))
                .isInstanceOf(Busy.class);
    }

    @Test
    void saysWhatIsWrongWithTheText() {
        assertThat(Fails.with(() -> side.plan("pool \""))).isInstanceOf(BadKdl.class);
    }

    @Test
    void saysThatTheImageIsNotThere() {
        var missing = configuration("oci-layout:" + directory.resolve("image") + ":nothing");

        assertThat(Fails.with(() -> side.plan(missing))).isInstanceOf(ImageNotFound.class);
    }

    @Test
    void listsEveryProblemAtOnce() throws Exception {
        var wrong =
                configuration("oci-layout:" + directory.resolve("image") + ":nothing")
                        .replace(disk(0), "NOBODY");

        assertThat(side.check(wrong, Optional.empty()).problems())
                .extracting(Problem::code)
                .contains("image-unresolved", "unknown-disk");
        assertThat(side.check(kdl, Optional.empty()).problems())
                .extracting(Problem::code)
                .containsOnly("disk-health-unknown"); // virtual disks do not tell
    }

    @Test
    void knowsNoInstallationThatItDidNotBegin() {
        assertThat(Fails.with(() -> side.story("", 0)))
                .isEqualTo(new UnknownInstallation("latest"));
    }

    private List<InstallEvent> wholeStory(String installation)
            throws InstallException, InterruptedException {
        return wholeStory(side, installation);
    }

    private static List<InstallEvent> wholeStory(EngineSide side, String installation)
            throws InstallException, InterruptedException {
        var heard = new java.util.ArrayList<InstallEvent>();
        try (var story = side.story(installation, 0)) {
            for (var said = story.next(); said != null; said = story.next()) {
                heard.add(said.event());
            }
        }
        return heard;
    }

    private EngineSide machine(Duration pace) throws InstallException, InterruptedException {
        return machine(directory.resolve("state" + pace.toMillis()), pace);
    }

    private static EngineSide machine(Path state, Duration pace)
            throws InstallException, InterruptedException {
        var platform = SimulatedPlatform.open(state.resolve("machine"), Profile.MINI, pace);
        return EngineSides.on(platform, state);
    }

    private String disk(int number) throws InstallException, InterruptedException {
        return side.inventory().disks().get(number).serial();
    }

    private String configuration(String image) {
        try {
            var disks =
                    side.inventory().disks().stream()
                            .map(disk -> '"' + disk.serial() + '"')
                            .limit(2)
                            .collect(Collectors.joining(" "));
            return """
                    pool "rpool" { vdev "mirror" { disks %s } }
                    image "%s"
                    sysconfig { hostname "web1" }
                    """
                    .formatted(disks, image);
        } catch (InstallException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
