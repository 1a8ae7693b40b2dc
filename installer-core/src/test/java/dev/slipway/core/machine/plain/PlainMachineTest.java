package dev.slipway.core.machine.plain;

import static dev.slipway.core.machine.plain.IllumosSamples.CONFIGURATION;
import static dev.slipway.core.machine.plain.IllumosSamples.FIRST;
import static dev.slipway.core.machine.plain.IllumosSamples.SECOND;
import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.core.config.Problem;
import dev.slipway.core.event.InstallEvent;
import dev.slipway.core.event.InstallEvent.Completed;
import dev.slipway.core.event.InstallEvent.Ended;
import dev.slipway.core.event.InstallEvent.Fact;
import dev.slipway.core.event.InstallEvent.Failed;
import dev.slipway.core.event.InstallEvent.Finished;
import dev.slipway.core.event.InstallEvent.Level;
import dev.slipway.core.event.InstallEvent.Logged;
import dev.slipway.core.event.InstallEvent.Planned;
import dev.slipway.core.event.InstallEvent.Started;
import dev.slipway.core.failure.ConfigurationFailure.BadArgument;
import dev.slipway.core.failure.ConfigurationFailure.BadConfiguration;
import dev.slipway.core.failure.ConfigurationFailure.NotCarried;
import dev.slipway.core.failure.ConfigurationFailure.UnknownPlan;
import dev.slipway.core.failure.ConnectionFailure.Busy;
import dev.slipway.core.failure.ConnectionFailure.ConnectionRefused;
import dev.slipway.core.failure.ConnectionFailure.LeaseLapsed;
import dev.slipway.core.failure.ConnectionFailure.MachineAnswered;
import dev.slipway.core.failure.ConnectionFailure.NotClaimed;
import dev.slipway.core.failure.ConnectionFailure.NotOffered;
import dev.slipway.core.failure.ConnectionFailure.OutcomeUnknown;
import dev.slipway.core.failure.ConnectionFailure.WrongClaimCode;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.inventory.Disk;
import dev.slipway.core.inventory.Firmware;
import dev.slipway.core.inventory.Health;
import dev.slipway.core.inventory.Smbios.MemoryModule;
import dev.slipway.core.inventory.Use;
import dev.slipway.core.machine.ClaimCode;
import dev.slipway.core.machine.ClaimedMachine;
import dev.slipway.core.machine.Fails;
import dev.slipway.core.machine.Lease;
import dev.slipway.core.machine.Machine;
import dev.slipway.core.machine.MachineAddress;
import dev.slipway.core.machine.MachineStatus;
import dev.slipway.core.machine.plain.IllumosMachined.Course;
import dev.slipway.core.secret.Secrets;
import dev.slipway.protocol.machined.InstallProgress;
import dev.slipway.protocol.machined.ProgressLevel;
import dev.slipway.protocol.machined.SystemInfoResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// Our client against a double of the illumos daemon.
@Timeout(60)
class PlainMachineTest {
    private final AddressedConnector connector =
            new AddressedConnector(
                    PlainMachineTest::otherwise,
                    PlainMachineTest::otherwise,
                    PlainMachineTest::otherwise);
    private IllumosMachined daemon;
    private Machine machine;

    private static Machine otherwise(MachineAddress address, String trust) {
        throw new AssertionError("not in plain text: " + address + trust);
    }

    @BeforeEach
    void start() throws Exception {
        daemon = IllumosMachined.on(IllumosSamples.machine());
        machine = connector.connect(daemon.address(), "");
    }

    @AfterEach
    void stop() {
        machine.close();
        daemon.close();
    }

    @Test
    void isKnownByItsUuidAndMarkedInItsName() throws Exception {
        var description = machine.describe();

        assertThat(description.id()).isEqualTo(IllumosSamples.ID);
        assertThat(description.hostname()).isEqualTo(daemon.address().toString());
        assertThat(description.hostname()).startsWith("machined://");
        assertThat(description.status()).isEqualTo(MachineStatus.UNKNOWN);
        assertThat(machine.plain()).isTrue();
        assertThat(machine.fingerprint()).isEmpty();
    }

    @Test
    void isKnownByItsAddressWhereItsMakerGaveItNoUuid() throws Exception {
        daemon.change(SystemInfoResponse.getDefaultInstance());
        try (var nameless = connector.connect(daemon.address(), "")) {
            assertThat(nameless.describe().id())
                    .isEqualTo("machined-127.0.0.1_" + daemon.address().port());
        }
    }

    @Test
    void neverStandsInForAMachineWithACertificate() {
        assertThat(Fails.with(() -> connector.connect(daemon.address(), "SHA256:AB")))
                .isInstanceOf(BadArgument.class);
    }

    @Test
    void saysThatNobodyListens() {
        daemon.close();

        assertThat(Fails.with(() -> connector.connect(daemon.address(), "")))
                .isEqualTo(new ConnectionRefused(daemon.address().toString()));
    }

    @Test
    void claimsForTwoHoursAndKeepsTheTokenToItself() throws Exception {
        var lease = claimed().lease();

        assertThat(lease.until())
                .isBetween(
                        Instant.now().plus(Duration.ofMinutes(119)),
                        Instant.now().plus(Duration.ofMinutes(121)));
        assertThat(lease.toString()).doesNotContain(lease.token());
    }

    @Test
    void isRefusedWithAWrongPassword() {
        assertThat(Fails.with(() -> machine.claim(new ClaimCode("wrong"), true)))
                .isEqualTo(new WrongClaimCode(daemon.address().toString()));
    }

    @Test
    void saysWhatTheMachineTellsOfItsDisks() throws Exception {
        var disk = disk(0);

        assertThat(disk.device()).isEqualTo(FIRST);
        assertThat(disk.id()).isEqualTo("0x5000cca02d8b41c4");
        assertThat(disk.wwn()).contains("0x5000cca02d8b41c4");
        assertThat(disk.serial()).isEqualTo("2EG0KP3J");
        assertThat(disk.bay()).contains("/SYS/HDD1");
        assertThat(disk.path()).isEqualTo("/dev/dsk/" + FIRST);
        assertThat(disk(2).use()).contains(new Use.Faulty("yes"));
    }

    @Test
    void saysOfNoDiskThatItIsFreeOrEmpty() throws Exception {
        var inventory = claimed().inventory();

        assertThat(inventory.disks()).noneMatch(Disk::free);
        assertThat(inventory.disks()).allMatch(disk -> !disk.contents().isEmpty());
        assertThat(disk(0).contents())
                .extracting(content -> content.where() + " " + content.kind())
                .containsExactly("disk unknown", "s0 unknown", "s8 unknown");
        assertThat(inventory.firmware()).isEqualTo(Firmware.UNKNOWN);
        assertThat(inventory.processor().architecture()).isEqualTo("unknown");
    }

    @Test
    void readsTheRestOfTheMachine() throws Exception {
        var inventory = claimed().inventory();

        assertThat(inventory.hardware().product()).isEqualTo("SYS-1028R");
        assertThat(inventory.memoryBytes()).isEqualTo(64L << 30);
        assertThat(inventory.processor().cores()).isEqualTo(16);
        assertThat(inventory.links().getFirst().speedMegabits()).isEqualTo(10_000);
        assertThat(inventory.links().getFirst().up()).isTrue();
    }

    @Test
    void readsThePartsThatItIsToldOfWithoutAsking() throws Exception {
        var sheet = claimed().sheet();

        assertThat(sheet.smbios().modules())
                .containsExactly(
                        new MemoryModule("P1-DIMMA1", 64L << 30, "DDR4", 2400, "", "", ""));
        assertThat(sheet.health().values())
                .hasSameSizeAs(sheet.inventory().disks())
                .hasAtLeastOneElementOfType(Health.Unknown.class);
        assertThat(sheet.links().getFirst().state()).isEqualTo("up");
    }

    @Test
    void readsAnswersThatAreCompressed() throws Exception {
        daemon.compress();
        claimed().inventory();

        assertThat(daemon.compressed()).isPositive();
        assertThat(daemon.accepted()).allMatch(encodings -> encodings.contains("zstd"));
    }

    @Test
    void plansTheDisksThatWillBeErasedAndTheTextAsItIsSent() throws Exception {
        var plan = claimed().plan(CONFIGURATION);

        assertThat(plan.erased())
                .extracting(erasure -> erasure.disk().serial() + " " + erasure.becomes())
                .containsExactly("2EG0KP3J rpool mirror-0", "2EG0M9AB rpool mirror-0");
        var sent = String.join("\n", plan.steps().getFirst().commands());
        assertThat(sent).contains("disks \"%s\" \"%s\"".formatted(FIRST, SECOND));
        assertThat(sent).contains("selector=\"mac:0c:c4:7a:11:d2:e0\"");
        assertThat(plan.image().digest()).isEmpty();
        assertThat(daemon.received()).isEmpty();
    }

    @Test
    void plansTheSameTwice() throws Exception {
        var claimed = claimed();

        assertThat(claimed.plan(CONFIGURATION)).isEqualTo(claimed.plan(CONFIGURATION));
    }

    @Test
    void namesEveryNodeThatTheDaemonHasNoWordsFor() throws Exception {
        var more =
                CONFIGURATION.replace(
                        "nameserver",
                        "user \"anna\" { ssh-key \"ssh-ed25519 %s a\"; }\n    timezone \"Europe/Berlin\"\n    nameserver"
                                .formatted(
                                        "AAAAC3NzaC1lZDI1NTE5AAAAIGDlHDJPDVLd9AQhRCNzkZ1Zp0ldgcEzVoDr2LRK8LpA"));

        assertThat(Fails.with(() -> claimed().plan(more)))
                .isEqualTo(
                        new NotCarried(
                                daemon.address().toString(),
                                List.of(
                                        "sysconfig.user",
                                        "sysconfig.user.ssh-key",
                                        "sysconfig.timezone")));
        assertThat(claimed().check(more).problems())
                .filteredOn(problem -> problem.code().equals("not-carried"))
                .extracting(Problem::line)
                .containsExactly(13, 13, 14);
    }

    @ParameterizedTest
    @CsvSource({
        "mirror, stripe, stripe-not-carried",
        "\"rpool\", \"tank\", no-rpool",
        "oci://registry.test/omnios:r151054, oci-layout:/x, image-not-carried",
        "2EG0M9AB, 0x5000cca02d8b41c4, duplicate-disk",
        "2EG0M9AB, id:c1t0d0, disk-without-identity",
        "2EG0M9AB, 2EG0QQ7T, faulty-disk",
        "2EG0M9AB, NOT-THERE, unknown-disk",
    })
    void refusesWhatItCannotCarryOrMustNotErase(String good, String bad, String code)
            throws Exception {
        var changed = CONFIGURATION.replace(good, bad);

        assertThat(claimed().check(changed).problems()).extracting(Problem::code).contains(code);
        assertThat(Fails.with(() -> claimed().plan(changed))).isInstanceOf(BadConfiguration.class);
    }

    @Test
    void warnsOfOptionsThatSomeBuildsGiveToThePool() throws Exception {
        assertThat(
                        claimed()
                                .check(
                                        CONFIGURATION.replace(
                                                "ashift \"12\"", "compression \"zstd\""))
                                .problems())
                .extracting(Problem::code)
                .containsExactly("file-system-option");
    }

    @Test
    void installsAndSaysThatNothingWasVerified() throws Exception {
        var events = install();

        assertThat(events.getFirst()).isInstanceOf(Planned.class);
        assertThat(events.get(1)).isEqualTo(new Started(PlainInstallation.STEP));
        assertThat(events)
                .contains(new Logged(Level.INFO, PlainInstallation.STEP, "Creating pool rpool"));
        assertThat(events.get(events.size() - 2)).isInstanceOf(Finished.class);
        assertThat(end(events)).isInstanceOfSatisfying(Completed.class, this::unverified);
        assertThat(daemon.erased()).containsExactly(FIRST, SECOND);
    }

    private void unverified(Completed completed) {
        assertThat(completed.facts())
                .contains(
                        new Fact("verified", "nothing: the machine said that it was done"),
                        new Fact("connection", "not encrypted"));
    }

    @Test
    void installsOverACompressedStream() throws Exception {
        daemon.compress();

        assertThat(end(install())).isInstanceOf(Completed.class);
    }

    @Test
    void tellsControlCharactersToNobody() throws Exception {
        assertThat(install())
                .filteredOn(Logged.class::isInstance)
                .allMatch(event -> !((Logged) event).text().contains("\u001b"));
    }

    /// As the protocol has it; that nothing is verified is said all the same.
    @Test
    void takesAStreamThatEndsWithoutAnErrorForDone() throws Exception {
        daemon.course(Course.ENDS_AT_ONCE);

        assertThat(end(install()))
                .isInstanceOfSatisfying(
                        Completed.class,
                        completed ->
                                assertThat(completed.facts()).contains(new Fact("messages", "0")));
    }

    @ParameterizedTest
    @EnumSource(names = {"FAILS", "FAILS_AND_TALKS"})
    void failsWithTheFirstErrorThoughTheStatusIsGood(Course course) throws Exception {
        daemon.course(course);

        assertThat(end(install()))
                .isEqualTo(
                        new Failed(
                                PlainInstallation.STEP,
                                new MachineAnswered(
                                        daemon.address().toString(),
                                        "failed to fetch layer: connection reset"),
                                List.of(
                                        "2EG0KP3J (" + FIRST + ") may be erased.",
                                        "2EG0M9AB (" + SECOND + ") may be erased.")));
    }

    @ParameterizedTest
    @EnumSource(names = {"DIES", "PANICS"})
    void doesNotKnowTheOutcomeWhereContactIsLost(Course course) throws Exception {
        daemon.course(course);

        assertThat(end(install()))
                .isInstanceOfSatisfying(
                        Failed.class,
                        failed -> {
                            assertThat(failed.failure()).isInstanceOf(OutcomeUnknown.class);
                            assertThat(failed.changed()).hasSize(2);
                        });
    }

    @Test
    void sendsNothingAgainWhileItErasesWhoeverStoppedWaitingForItsFirstWord() throws Exception {
        daemon.course(Course.IS_SILENT);
        var claimed = claimed();
        var hash = claimed.plan(CONFIGURATION).hash();
        var impatient = Thread.startVirtualThread(() -> install(claimed, hash));
        daemon.awaitErasing();
        impatient.interrupt();
        impatient.join();

        assertThat(Fails.with(() -> claimed.install(CONFIGURATION, hash))).isInstanceOf(Busy.class);
        assertThat(daemon.received()).hasSize(1);
    }

    private static void install(ClaimedMachine claimed, String hash) {
        try {
            claimed.install(CONFIGURATION, hash);
        } catch (InstallException e) {
            throw new AssertionError(e);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt(); // as was meant
        }
    }

    @Test
    void keepsOfAMessageNoMoreThanPeopleRead() {
        var huge = InstallProgress.newBuilder().setInfo("x".repeat(1 << 20)).build();

        assertThat(new ProgressMessage(huge).text()).hasSize(ProgressMessage.LONGEST);
    }

    @Test
    void sendsNothingWithoutTheConfirmedHash() throws Exception {
        assertThat(Fails.with(() -> claimed().install(CONFIGURATION, "00")))
                .isInstanceOf(UnknownPlan.class);
        assertThat(daemon.received()).isEmpty();
    }

    @Test
    void sendsNothingToAMachineThatChangedSince() throws Exception {
        var claimed = claimed();
        var hash = claimed.plan(CONFIGURATION).hash();
        daemon.change(IllumosSamples.exchanged());

        assertThat(Fails.with(() -> claimed.install(CONFIGURATION, hash)))
                .isInstanceOf(UnknownPlan.class);
        assertThat(daemon.received()).isEmpty();
    }

    @Test
    void isRefusedWithATokenThatLapsed() throws Exception {
        var claimed = claimed();
        var hash = claimed.plan(CONFIGURATION).hash();
        daemon.passThreeHours();

        assertThat(Fails.with(() -> claimed.install(CONFIGURATION, hash)))
                .isEqualTo(new LeaseLapsed(daemon.address().toString()));
        assertThat(daemon.erased()).isEmpty();
    }

    @Test
    void isRefusedWithATokenOfAnotherDaemon() throws Exception {
        var other = new Lease(IllumosSamples.ID, "a.b.c", 0, Instant.now());
        var claimed = machine.resume(other);
        var hash = claimed.plan(CONFIGURATION).hash();

        assertThat(Fails.with(() -> claimed.install(CONFIGURATION, hash)))
                .isInstanceOf(LeaseLapsed.class);
    }

    @Test
    void readsTheStatusesOfTheDaemonAsFailures() {
        var refusals = new Refusals(daemon.address());

        assertThat(refusals.installing(io.grpc.Status.NOT_FOUND))
                .contains(new NotClaimed(daemon.address().toString()));
        assertThat(refusals.installing(io.grpc.Status.INVALID_ARGUMENT.withDescription("no KDL")))
                .contains(new BadConfiguration(1, "no KDL"));
        assertThat(refusals.installing(io.grpc.Status.INTERNAL)).isEmpty();
    }

    @Test
    void takesALevelThatItDoesNotKnowForAnError() {
        var unknown = InstallProgress.newBuilder().setLevelValue(9).setInfo("x").build();
        var mixed = InstallProgress.newBuilder().setLevel(ProgressLevel.INFO).setError("x").build();

        assertThat(new ProgressMessage(unknown).level()).isEqualTo(Level.ERROR);
        assertThat(new ProgressMessage(mixed).level()).isEqualTo(Level.ERROR);
    }

    @Test
    void doesNotPretendToKnowWhatAnImageIs() throws Exception {
        var image = claimed().resolve("oci://registry.test/omnios:r151054", false);

        assertThat(image.digest()).isEmpty();
        assertThat(image.layers()).isEmpty();
    }

    @Test
    void offersNothingThatTheDaemonHasNot() throws Exception {
        var claimed = claimed();

        assertThat(Fails.with(claimed::cancel)).isInstanceOf(NotOffered.class);
        assertThat(Fails.with(claimed::reboot)).isInstanceOf(NotOffered.class);
        assertThat(Fails.with(claimed::resumption)).isInstanceOf(NotOffered.class);
        assertThat(Fails.with(() -> claimed.resume("00", Secrets.NONE)))
                .isInstanceOf(NotOffered.class);
        assertThat(Fails.with(claimed::reversal)).isInstanceOf(NotOffered.class);
        assertThat(Fails.with(() -> claimed.rollBack("00"))).isInstanceOf(NotOffered.class);
        assertThat(Fails.with(() -> claimed.story("", 0))).isInstanceOf(NotOffered.class);
        claimed.release();
    }

    private Disk disk(int number) throws Exception {
        return claimed().inventory().disks().get(number);
    }

    private ClaimedMachine claimed() throws InstallException, InterruptedException {
        return machine.claim(new ClaimCode(IllumosMachined.PASSWORD), false);
    }

    private List<InstallEvent> install() throws Exception {
        var claimed = claimed();
        var id = claimed.install(CONFIGURATION, claimed.plan(CONFIGURATION).hash());
        var events = new ArrayList<InstallEvent>();
        try (var story = claimed.story(id, 0)) {
            for (var said = story.next(); said != null; said = story.next()) {
                events.add(said.event());
            }
        }
        return events;
    }

    private static Ended end(List<InstallEvent> events) {
        return (Ended) events.getLast();
    }
}
