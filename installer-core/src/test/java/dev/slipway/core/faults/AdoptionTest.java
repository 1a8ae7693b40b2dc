package dev.slipway.core.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.core.InMemory;
import dev.slipway.core.Samples;
import dev.slipway.core.config.EncryptionConfiguration;
import dev.slipway.core.config.KeyFormat;
import dev.slipway.core.config.PoolConfiguration;
import dev.slipway.core.config.VdevKind;
import dev.slipway.core.event.InstallEvent.Completed;
import dev.slipway.core.event.InstallEvent.Failed;
import dev.slipway.core.failure.DiskFailure.BootEnvironmentTaken;
import dev.slipway.core.failure.DiskFailure.EspForeign;
import dev.slipway.core.failure.DiskFailure.EspFull;
import dev.slipway.core.failure.DiskFailure.PoolLocked;
import dev.slipway.core.failure.DiskFailure.PoolUnhealthy;
import dev.slipway.core.failure.Failure;
import dev.slipway.core.platform.simulated.Fault;
import dev.slipway.core.platform.simulated.Fault.Answers;
import dev.slipway.core.platform.simulated.Fault.Refuses;
import dev.slipway.core.secret.Secret;
import dev.slipway.core.secret.Secrets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AdoptionTest {
    private static final EncryptionConfiguration KEY =
            new EncryptionConfiguration("root-key", KeyFormat.PASSPHRASE);

    @TempDir(factory = InMemory.class)
    private Path folder;

    private AdoptedMachine adopted;

    @BeforeEach
    void installOnce() throws Exception {
        adopted = new AdoptedMachine(folder);
    }

    @Test
    void addsABootEnvironmentThatIsStartedBesideTheOldOneThatCanBe() throws Exception {
        var machine = adopted.fresh("adopting");

        assertThat(machine.install(Fault.Plan.none())).isInstanceOf(Completed.class);

        var now = machine.endState();
        adopted.assertKept(now, "");
        assertThat(AdoptedMachine.pool(now).path("properties").path("bootfs").asString())
                .isEqualTo("rpool/ROOT/second");
        for (var esp : List.of("vda2", "vdb2")) {
            assertThat(now.files().get(esp + "/loader/loader.conf"))
                    .isEqualTo("default slipway-second.conf\ntimeout 5\n");
            assertThat(now.files().get(esp + "/grub/grub.cfg"))
                    .startsWith("set timeout=5\nmenuentry \"Slipway second\"")
                    .contains("menuentry \"Slipway be\"");
        }
    }

    @Test
    void importsByForceOnlyWhereTheHostBeforeDidNotLetGo() throws Exception {
        var exported = adopted.fresh("exported");
        var held = adopted.fresh("held");
        held.startFromDisks("host");

        assertThat(exported.install(Fault.Plan.none())).isInstanceOf(Completed.class);
        assertThat(held.install(Fault.Plan.none())).isInstanceOf(Completed.class);

        assertThat(imports(exported)).singleElement().asString().doesNotContain(" -f ");
        assertThat(imports(held)).singleElement().asString().contains(" -N -f ");
    }

    /// What it could not import, it does not hold: whose pool that is by now, nobody has confirmed.
    @Test
    void forcesNothingFromAHostThatTookThePoolBeforeItCouldBeImported() throws Exception {
        var machine = adopted.fresh("taken meanwhile");
        machine.install(Fault.Plan.of("zpool import", new Refuses(1, "in use by another system")));
        machine.startFromDisks("other");

        assertThat(machine.resume(Moments.all()).orElseThrow()).isInstanceOf(Failed.class);
        assertThat(imports(machine)).singleElement().asString().doesNotContain(" -f ");

        assertThat(machine.rollBack()).isInstanceOf(Completed.class);
        assertThat(imports(machine)).isEmpty();
    }

    @Test
    void adoptsAPoolThatWasAdoptedBefore() throws Exception {
        var machine = adopted.fresh("twice");
        machine.install(Fault.Plan.none());
        var third = new TestMachine(folder.resolve("third"), machine, adopted.adopting("third"));

        assertThat(third.install(Fault.Plan.none())).isInstanceOf(Completed.class);

        adopted.assertKept(third.endState(), "");
        assertThat(third.endState().files().get("vda2/grub/grub.cfg"))
                .containsSubsequence("Slipway third", "Slipway second", "Slipway be");
    }

    @Test
    void makesAPlaceForBootEnvironmentsWhereThereIsNoneAndTakesOnlyThatAwayAgain()
            throws Exception {
        var machine = adopted.fresh("without");
        machine.runByHand("zpool import -N rpool");
        machine.runByHand("zfs destroy -r rpool/ROOT");
        machine.runByHand("zpool export rpool");
        var before = machine.endState();

        machine.install(Fault.Plan.of("zfs snapshot", new Refuses(1, "no")));

        assertThat(AdoptedMachine.datasets(machine.endState()).has("rpool/ROOT")).isTrue();
        assertThat(machine.rollBack()).isInstanceOf(Completed.class);
        assertThat(machine.endState()).isEqualTo(before);
    }

    @Test
    void leavesWhatSomebodyElseDidSinceAlone() throws Exception {
        var machine = adopted.fresh("meanwhile");
        machine.install(Fault.Plan.of("zfs snapshot", new Refuses(1, "no")));
        machine.runByHand("zpool import -N rpool");
        machine.runByHand("zfs create -u rpool/home");
        machine.runByHand("zpool export rpool");

        assertThat(machine.rollBack()).isInstanceOf(Completed.class);

        var now = AdoptedMachine.datasets(machine.endState());
        assertThat(now.has("rpool/home")).isTrue();
        assertThat(now.has("rpool/ROOT/second")).isFalse();
        adopted.assertKept(machine.endState(), "");
    }

    @Test
    void neitherGoesOnInNorDestroysADatasetOfThatNameThatSomebodyElseMade() throws Exception {
        var machine = adopted.fresh("foreign dataset");
        machine.install(Fault.Plan.of("zfs snapshot", new Refuses(1, "no")));
        machine.runByHand("zpool import -N rpool");
        machine.runByHand("zfs destroy rpool/ROOT/second");
        machine.runByHand("zfs create -u -o canmount=off rpool/ROOT/second");
        machine.runByHand("zpool export rpool");

        var ended = (Failed) machine.resume(Moments.all()).orElseThrow();

        assertThat(ended.failure()).isInstanceOf(BootEnvironmentTaken.class);
        assertThat(machine.rollBack()).isInstanceOf(Completed.class);
        assertThat(AdoptedMachine.datasets(machine.endState()).has("rpool/ROOT/second")).isTrue();
    }

    @Test
    void refusesANameThatIsTaken() throws Exception {
        assertRefused(adopted.fresh("taken", adopted.adopting("be")), BootEnvironmentTaken.class);
    }

    /// The plan of the second one is that of the first, to the last digit of its hash.
    @Test
    void takesNothingForItsOwnThatAnInstallationLikeItFinished() throws Exception {
        var machine = adopted.fresh("again");
        machine.install(Fault.Plan.none());
        var before = machine.endState();

        var ended = (Failed) machine.install(Fault.Plan.none());

        assertThat(ended.failure()).isInstanceOf(BootEnvironmentTaken.class);
        assertThat(machine.rollBack()).isInstanceOf(Completed.class);
        assertThat(machine.endState()).isEqualTo(before);
    }

    @Test
    void refusesAPoolThatIsNotWhole() throws Exception {
        var degraded =
                Fault.Plan.of(
                        "zpool get -Hp -o property,value health",
                        new Answers(0, "health\tDEGRADED\n"));
        assertRefused(adopted.fresh("degraded"), degraded, PoolUnhealthy.class);
    }

    @Test
    void refusesADiskThatAnotherLoaderStarts() throws Exception {
        var machine = adopted.fresh("foreign");
        Files.writeString(machine.file("vdb2", "EFI/BOOT/BOOTX64.EFI"), "another");

        var ended = (Failed) machine.install(Fault.Plan.none());

        assertThat(ended.failure()).isEqualTo(new EspForeign("SLIP0002", "EFI/BOOT/BOOTX64.EFI"));
        assertThat(AdoptedMachine.pool(machine.endState()))
                .isEqualTo(AdoptedMachine.pool(adopted.installed()));
    }

    /// Nothing of it is overwritten, and nothing of it is deleted when it is undone.
    @Test
    void refusesAFolderOfThatNameOnAPartition() throws Exception {
        var machine = adopted.fresh("folder");
        Files.createDirectories(machine.file("vdb2", "slipway/second"));
        var kernel = Files.writeString(machine.file("vdb2", "slipway/second/vmlinuz"), "mine");

        var ended = (Failed) machine.install(Fault.Plan.none());

        assertThat(ended.failure()).isInstanceOf(BootEnvironmentTaken.class);
        assertThat(machine.rollBack()).isInstanceOf(Completed.class);
        assertThat(kernel).hasContent("mine");
    }

    @Test
    void refusesAFullPartitionBeforeThePoolIsChanged() throws Exception {
        var full = Fault.Plan.of("df", new Answers(0, "Avail\n1048575\n"));

        assertRefused(adopted.fresh("full"), full, EspFull.class);
    }

    /// The image may have a larger kernel than any that was there.
    @Test
    void writesNothingToAPartitionThatIsTooSmallForTheNewKernel() throws Exception {
        var asked = new AtomicInteger();
        Fault.Plan fullLater =
                (_, command) ->
                        command.tool().equals("df") && asked.incrementAndGet() > 2
                                ? Optional.of(new Answers(0, "Avail\n1048575\n"))
                                : Optional.empty();
        var machine = adopted.fresh("full later");

        var ended = (Failed) machine.install(fullLater);

        assertThat(ended.failure()).isEqualTo(new EspFull("SLIP0001", 3, 0));
        assertThat(machine.endState().files())
                .doesNotContainKey("vda2/slipway/second")
                .containsEntry("vda2/loader/loader.conf", "default slipway-be.conf\ntimeout 0\n");
        assertThat(machine.rollBack()).isInstanceOf(Completed.class);
        assertThat(machine.endState()).isEqualTo(adopted.installed());
    }

    @Test
    void unlocksAnEncryptedPoolWithItsSecret() throws Exception {
        var encrypted = encrypted();
        var pool = new PoolConfiguration("rpool", List.of()).adopting(encrypted.guid());

        var without =
                encrypted.fresh("without", AdoptedMachine.adopting(pool, AdoptedMachine.NAME));
        var with =
                encrypted.fresh(
                        "with", AdoptedMachine.adopting(pool.with(KEY), AdoptedMachine.NAME));

        assertThat(((Failed) without.install(Fault.Plan.none())).failure())
                .isEqualTo(new PoolLocked("rpool"));
        assertThat(with.install(Fault.Plan.none())).isInstanceOf(Completed.class);
        encrypted.assertKept(with.endState(), "");
    }

    private AdoptedMachine encrypted() throws Exception {
        var vdev = Samples.vdev(VdevKind.MIRROR, "SLIP0001", "SLIP0002");
        var pool = new PoolConfiguration("rpool", List.of(vdev)).with(KEY);
        var secrets = Secrets.of(Map.of("root-key", Secret.of("correct horse battery")));
        return new AdoptedMachine(
                folder.resolve("encrypted"), Samples.configuration(pool), secrets);
    }

    private void assertRefused(TestMachine machine, Class<? extends Failure> why) throws Exception {
        assertRefused(machine, Fault.Plan.none(), why);
    }

    /// Nothing at all is changed, and there is nothing to be undone.
    private void assertRefused(TestMachine machine, Fault.Plan faults, Class<? extends Failure> why)
            throws Exception {
        var ended = (Failed) machine.install(faults);

        assertThat(ended.failure()).isInstanceOf(why);
        assertThat(machine.endState()).isEqualTo(adopted.installed());
        assertThat(machine.rollBack()).isInstanceOf(Completed.class);
        assertThat(machine.endState()).isEqualTo(adopted.installed());
    }

    private static List<String> imports(TestMachine machine) {
        return machine.recorded().stream()
                .map(Object::toString)
                .filter(command -> command.startsWith("zpool import"))
                .toList();
    }
}
