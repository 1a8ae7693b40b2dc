package dev.slipway.core.machined;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.core.config.ImageConfiguration;
import dev.slipway.core.event.InstallEvent;
import dev.slipway.core.event.InstallEvent.Completed;
import dev.slipway.core.event.InstallEvent.Logged;
import dev.slipway.core.event.InstallEvent.Planned;
import dev.slipway.core.event.InstallEvent.Started;
import dev.slipway.core.failure.ConfigurationFailure.BadKdl;
import dev.slipway.core.failure.ConfigurationFailure.UnknownPlan;
import dev.slipway.core.failure.ConnectionFailure.AlreadyClaimed;
import dev.slipway.core.failure.ConnectionFailure.Busy;
import dev.slipway.core.failure.ConnectionFailure.LeaseLapsed;
import dev.slipway.core.failure.ConnectionFailure.UnknownInstallation;
import dev.slipway.core.failure.ConnectionFailure.WrongClaimCode;
import dev.slipway.core.failure.Failure;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.image.reference.ImageOffer;
import dev.slipway.core.image.reference.ImagePlace;
import dev.slipway.core.machine.ClaimCode;
import dev.slipway.core.machine.ClaimedMachine;
import dev.slipway.core.machine.ClaimedMachine.Story;
import dev.slipway.core.machine.Fails;
import dev.slipway.core.machine.FakeMachineSide;
import dev.slipway.core.machine.GrpcConnector;
import dev.slipway.core.machine.Machine;
import dev.slipway.core.machine.MachineStatus;
import dev.slipway.core.machine.Places;
import dev.slipway.core.pki.Credentials;
import dev.slipway.core.secret.Secret;
import dev.slipway.core.secret.Secrets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Client and daemon over mutual TLS on loopback.
@Timeout(60)
class MachinedTest {
    @TempDir private Path directory;
    private final StoppedClock clock = new StoppedClock();
    private RunningMachined running;
    private Machine machine;

    @BeforeEach
    void connect() throws InstallException, InterruptedException {
        running = RunningMachined.in(directory, clock, Duration.ofMinutes(5));
        machine = connected("anna");
    }

    @AfterEach
    void disconnect() {
        machine.close();
        running.close();
    }

    @Test
    void saysWhoItIsBeforeAnyClaim() throws Exception {
        var description = machine.describe();

        assertThat(description.id()).isEqualTo("m-1");
        assertThat(description.hostname()).isEqualTo("machine-01");
        assertThat(description.status()).isEqualTo(MachineStatus.AVAILABLE);
        assertThat(description.simulated()).isTrue();
        assertThat(machine.fingerprint()).isEqualTo(running.daemon().fingerprint());
    }

    @Test
    void isClaimedByWhoeverHasTheCode() throws Exception {
        machine.claim(RunningMachined.CODE, false);

        var description = machine.describe();
        assertThat(description.status()).isEqualTo(MachineStatus.CLAIMED);
        assertThat(description.holder()).hasValueSatisfying(who -> assertThat(who).contains("@"));
        assertThat(description.leaseSeconds()).isEqualTo(300);
    }

    @Test
    void refusesAWrongCode() {
        assertThat(Fails.with(() -> machine.claim(new ClaimCode("WRONG"), false)))
                .isEqualTo(new WrongClaimCode("machine-01"));
    }

    @Test
    void isTakenOverDeliberatelyAndFencesTheOldHolder() throws Exception {
        var old = machine.claim(RunningMachined.CODE, false);
        try (var other = connected("bert")) {
            assertThat(Fails.with(() -> other.claim(RunningMachined.CODE, false)))
                    .isInstanceOf(AlreadyClaimed.class);
            var taken = other.claim(RunningMachined.CODE, true);

            assertThat(Fails.with(old::inventory)).isEqualTo(new LeaseLapsed("machine-01"));
            assertThat(taken.inventory()).isEqualTo(FakeMachineSide.INVENTORY);
        }
    }

    /// It may be what begins an installation, which the new holder knows nothing of.
    @Test
    void interruptsWhatTheOldHolderIsStillAsking() throws Exception {
        var old = machine.claim(RunningMachined.CODE, false);
        var answer = new CompletableFuture<Failure>();
        Thread.ofVirtual().start(() -> answer.complete(Fails.with(() -> old.plan("endless"))));
        assertThat(running.side().asked.poll(10, TimeUnit.SECONDS)).isEqualTo("plan");

        try (var other = connected("bert")) {
            other.claim(RunningMachined.CODE, true);

            assertThat(answer.get(10, TimeUnit.SECONDS)).isEqualTo(new LeaseLapsed("machine-01"));
        }
    }

    @Test
    void letsNobodyUseALeaseOfSomebodyElse() throws Exception {
        var lease = machine.claim(RunningMachined.CODE, false).lease();
        try (var thief = connected("bert")) {
            assertThat(Fails.with(() -> thief.resume(lease)))
                    .isEqualTo(new LeaseLapsed("machine-01"));
        }
    }

    @Test
    void goesOnWithALeaseThatWasKept() throws Exception {
        var lease = machine.claim(RunningMachined.CODE, false).lease();
        machine.close();
        machine = connected("anna");

        var resumed = machine.resume(lease);

        assertThat(resumed.inventory()).isEqualTo(FakeMachineSide.INVENTORY);
        assertThat(resumed.lease().until()).isAfter(Instant.now());
    }

    @Test
    void saysThatTheLeaseLapsed() throws Exception {
        var claimed = machine.claim(RunningMachined.CODE, false);
        clock.pass(Duration.ofMinutes(5));

        assertThat(Fails.with(claimed::inventory)).isEqualTo(new LeaseLapsed("machine-01"));
        assertThat(machine.describe().status()).isEqualTo(MachineStatus.AVAILABLE);
    }

    @Test
    void isGivenBackAsOftenAsOneLikes() throws Exception {
        var claimed = machine.claim(RunningMachined.CODE, false);
        claimed.release();
        claimed.release();

        assertThat(machine.describe().status()).isEqualTo(MachineStatus.AVAILABLE);
    }

    @Test
    void answersWithTheSameRecordsThatTheMachineHas() throws Exception {
        var claimed = machine.claim(RunningMachined.CODE, false);

        assertThat(claimed.inventory()).isEqualTo(FakeMachineSide.INVENTORY);
        assertThat(claimed.sheet()).isEqualTo(FakeMachineSide.SHEET);
        assertThat(claimed.resolve("oci://r/i:1", true)).isEqualTo(FakeMachineSide.IMAGE);
        assertThat(claimed.check("doubtful"))
                .isEqualTo(running.side().check("doubtful", Optional.empty()));
        assertThat(claimed.plan("good")).isEqualTo(running.side().plan("good"));
    }

    @Test
    void hasTheMachineLookForImages() throws Exception {
        var browsing = machine.claim(RunningMachined.CODE, false).browsing();
        var named = new ImageConfiguration("oci://r/i:1", true, Optional.of("the key"));

        assertThat(browsing.offer(ImagePlace.parse("oci://r/i"), true, "n=2"))
                .isEqualTo(new ImageOffer(List.of("oci://r/i", "true", "n=2"), "more"));
        assertThat(browsing.inspect(named, FakeMachineSide.IMAGE))
                .isEqualTo(running.side().browsing().inspect(named, FakeMachineSide.IMAGE));
    }

    @Test
    void failsWithTheSameRecordThatTheMachineThrew() throws Exception {
        var claimed = machine.claim(RunningMachined.CODE, false);

        assertThat(Fails.with(() -> claimed.plan("bad")))
                .isEqualTo(new BadKdl("configuration", 1, 4, "no value"));
    }

    @Test
    void installsOnlyThePlanThatWasConfirmed() throws Exception {
        var claimed = machine.claim(RunningMachined.CODE, false);

        assertThat(Fails.with(() -> claimed.install("good", "00")))
                .isEqualTo(new UnknownPlan("00", FakeMachineSide.HASH));
    }

    @Test
    void carriesSecretsOverToTheByte() throws Exception {
        var claimed = machine.claim(RunningMachined.CODE, false);
        var raw = Secret.of(new byte[] {0, -1, 10, 13});

        claimed.install("good", FakeMachineSide.HASH, Secrets.of(Map.of("key", raw)));

        assertThat(running.side().given.find("key")).contains(raw);
    }

    @Test
    void tellsTheWholeStoryToWhoeverComesLater() throws Exception {
        var claimed = machine.claim(RunningMachined.CODE, false);
        var id = claimed.install("good", FakeMachineSide.HASH);
        assertThat(machine.describe().status()).isEqualTo(MachineStatus.INSTALLING);
        var story = wholeStory(claimed, id);

        assertThat(story)
                .containsExactly(
                        new Planned(FakeMachineSide.HASH, List.of("clear-disk SLIP0001"), true),
                        new Started("clear-disk SLIP0001"),
                        new Completed(List.of()));
        assertThat(machine.describe().status()).isEqualTo(MachineStatus.INSTALLED);
        assertThat(machine.describe().installation()).contains(id);
    }

    private List<InstallEvent> wholeStory(ClaimedMachine claimed, String id)
            throws InstallException, InterruptedException {
        var heard = new ArrayList<InstallEvent>();
        try (var story = claimed.story(id, 0)) {
            heard.add(next(story));
            running.side().say(new Started("clear-disk SLIP0001"));
            heard.add(next(story));
            running.side().say(new Completed(List.of()));
            heard.add(next(story));
            assertThat(story.next()).isNull();
        }
        return heard;
    }

    @Test
    void tellsTheStoryFromAnyPlaceOn() throws Exception {
        var claimed = machine.claim(RunningMachined.CODE, false);
        claimed.install("good", FakeMachineSide.HASH);
        running.side().say(new Completed(List.of()));

        try (var story = claimed.story("", 1)) {
            assertThat(next(story)).isEqualTo(new Completed(List.of()));
        }
    }

    @Test
    void tellsALongStoryNoFasterThanItIsRead() throws Exception {
        var claimed = machine.claim(RunningMachined.CODE, false);
        claimed.install("good", FakeMachineSide.HASH);
        var line = new Logged(InstallEvent.Level.INFO, "", "x".repeat(1000));
        for (var lines = 0; lines < 5_000; lines++) {
            running.side().say(line);
        }
        running.side().say(new Completed(List.of()));

        try (var story = claimed.story("", 0)) {
            assertThat(count(story)).isEqualTo(5_002);
        }
    }

    private static InstallEvent next(Story story) throws InstallException, InterruptedException {
        return Objects.requireNonNull(story.next()).event();
    }

    private static int count(Story story) throws InstallException, InterruptedException {
        var count = 0;
        while (story.next() != null) {
            count++;
        }
        return count;
    }

    @Test
    void knowsNoStoryOfAnUnknownInstallation() throws Exception {
        var claimed = machine.claim(RunningMachined.CODE, false);

        try (var story = claimed.story("nothing", 0)) {
            assertThat(Fails.with(story::next)).isEqualTo(new UnknownInstallation("nothing"));
        }
    }

    @Test
    void installsOnceAtATime() throws Exception {
        var claimed = machine.claim(RunningMachined.CODE, false);
        var id = claimed.install("good", FakeMachineSide.HASH);

        assertThat(Fails.with(() -> claimed.install("good", FakeMachineSide.HASH)))
                .isEqualTo(new Busy("m-1", id));
    }

    @Test
    void cancelsEjectsAndReboots() throws Exception {
        var claimed = machine.claim(RunningMachined.CODE, false);
        claimed.cancel();
        assertThat(claimed.eject()).isTrue();
        claimed.reboot();

        assertThat(running.side().asked).containsExactly("cancel", "eject", "reboot");
    }

    @Test
    void letsARunningInstallationEndBeforeItStops() throws Exception {
        var claimed = machine.claim(RunningMachined.CODE, false);
        claimed.install("good", FakeMachineSide.HASH);
        try (var story = claimed.story("", 0)) {
            story.next();
            running.close();

            assertThat(next(story)).isInstanceOf(InstallEvent.Cancelled.class);
        }
    }

    @Test
    void renewsTheLeaseInTheBackground() throws Exception {
        var looks =
                new CountDownLatch(20); // at the clock: a handful to claim, two for each renewal
        try (var brief =
                RunningMachined.in(
                        directory.resolve("brief"),
                        () -> {
                            looks.countDown();
                            return clock.instant();
                        },
                        Duration.ofSeconds(1))) {
            try (var client = connectedTo(brief, "anna")) {
                client.claim(RunningMachined.CODE, false);
                assertThat(looks.await(20, TimeUnit.SECONDS)).isTrue();
            }
        }
    }

    private Machine connected(String who) throws InstallException, InterruptedException {
        return connectedTo(running, who);
    }

    private Machine connectedTo(RunningMachined daemon, String who)
            throws InstallException, InterruptedException {
        var places = Places.of(Map.of("XDG_CONFIG_HOME", directory.resolve(who).toString()));
        if (!places.pki().toFile().exists()) {
            Credentials.create(places.pki(), who, Instant.now());
        }
        return new GrpcConnector(places).connect(daemon.address(), daemon.daemon().fingerprint());
    }
}
