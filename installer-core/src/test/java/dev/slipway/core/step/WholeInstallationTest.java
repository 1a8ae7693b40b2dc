package dev.slipway.core.step;

import static dev.slipway.core.Samples.IMAGE;
import static dev.slipway.core.Samples.KDL;
import static dev.slipway.core.Samples.configuration;
import static dev.slipway.core.Samples.mirror;
import static dev.slipway.core.Samples.signedBy;
import static dev.slipway.core.Samples.vdev;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.core.AdoptedPools;
import dev.slipway.core.InMemory;
import dev.slipway.core.command.Command;
import dev.slipway.core.config.MachineConfiguration;
import dev.slipway.core.config.VdevKind;
import dev.slipway.core.engine.Confirmed;
import dev.slipway.core.engine.EventSink;
import dev.slipway.core.engine.InstallEngine;
import dev.slipway.core.engine.Records;
import dev.slipway.core.engine.Undertaking.Installing;
import dev.slipway.core.event.InstallEvent;
import dev.slipway.core.event.InstallEvent.Cancelled;
import dev.slipway.core.event.InstallEvent.Completed;
import dev.slipway.core.event.InstallEvent.Ended;
import dev.slipway.core.event.InstallEvent.Fact;
import dev.slipway.core.event.InstallEvent.Failed;
import dev.slipway.core.event.InstallEvent.Level;
import dev.slipway.core.event.InstallEvent.Logged;
import dev.slipway.core.event.InstallEvent.Started;
import dev.slipway.core.failure.ImageFailure.ImageUnsigned;
import dev.slipway.core.failure.ImageFailure.NoKernel;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.failure.ToolFailure.CommandFailed;
import dev.slipway.core.failure.ToolFailure.CommandTimedOut;
import dev.slipway.core.failure.ToolFailure.VerificationFailed;
import dev.slipway.core.image.signature.TestSigner;
import dev.slipway.core.inventory.Content;
import dev.slipway.core.inventory.Disk;
import dev.slipway.core.plan.PlanHash;
import dev.slipway.core.plan.Planner;
import dev.slipway.core.platform.simulated.Fault;
import dev.slipway.core.platform.simulated.Fault.Babbles;
import dev.slipway.core.platform.simulated.Fault.Hangs;
import dev.slipway.core.platform.simulated.Fault.Refuses;
import dev.slipway.core.platform.simulated.Profile;
import dev.slipway.core.platform.simulated.SimulatedPlatform;
import dev.slipway.core.step.image.ImageUnpacking.Shortfall;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WholeInstallationTest {
    private static final MachineConfiguration MIRROR = mirror();
    private static final String KEY = key();
    private static final String DISK = "/dev/disk/by-id/virtio-SLIP0002";

    @TempDir(factory = InMemory.class)
    private Path folder;

    private static String key() {
        try {
            return TestSigner.usual().pem();
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void completesOnTwoBlankDisks() throws Exception {
        var machine = machine("blank", Fault.Plan.none());

        var end = install(machine, MIRROR).getLast();

        assertThat(end).isInstanceOf(Completed.class);
        assertThat(((Completed) end).facts())
                .contains(
                        new Fact("image-digest", IMAGE.digest()),
                        new Fact("snapshot", "rpool/ROOT/be@installed"));
        assertNothingHeld(machine);
        assertThat(machine.look().disks())
                .allSatisfy(
                        disk ->
                                assertThat(disk.contents())
                                        .extracting(Content::kind)
                                        .contains("gpt", "vfat", "zfs_member"));
    }

    @Test
    void tellsWhatOfTheSystemConfigurationCouldNotBeDone() throws Exception {
        var events = install(machine("notes", Fault.Plan.none()), MIRROR);

        assertThat(events)
                .contains(new Logged(Level.WARNING, "write-system-configuration", "no locales"));
    }

    @Test
    void tellsWhatOfTheImageCouldNotBeDone() throws Exception {
        var events = install(machine("rights", Fault.Plan.none()), MIRROR);

        var lacking = "The owners of 7 files are not those of the image: only root may set them.";
        assertThat(events).contains(new Logged(Level.WARNING, "unpack-image", lacking));
    }

    @Test
    void writesNothingWhereTheImageIsNotSigned() throws Exception {
        var machine = machine("unsigned", Fault.Plan.none());

        var end = failed(install(machine, signedBy(MIRROR, KEY)), "unsigned");

        assertThat(end.step()).isEqualTo("verify-signature");
        assertThat(end.failure()).isEqualTo(new ImageUnsigned(IMAGE.reference(), KEY));
        assertThat(end.changed()).isEmpty();
        assertThat(machine.look().disks()).allMatch(disk -> disk.contents().isEmpty());
    }

    @Test
    void tellsBySignatureOfWhichDigestWasInstalled() throws Exception {
        var machine = machine("signed", Fault.Plan.none());
        var images = new TinySystem().signed("sha256:1");

        var end =
                install(machine, signedBy(MIRROR, KEY), new Steps(machine, images, images))
                        .getLast();

        assertThat(((Completed) end).facts())
                .contains(
                        new Fact("image-signed-digest", "sha256:1"),
                        new Fact("image-signed-by", KEY));
    }

    @Test
    void completesOverAnEarlierInstallation() throws Exception {
        var machine = machine("again", Fault.Plan.none());
        install(machine, MIRROR);
        var single = configuration(vdev(VdevKind.STRIPE, "SLIP0002"));

        assertThat(install(machine, single).getLast()).isInstanceOf(Completed.class);
        assertNothingHeld(machine);
    }

    @Test
    void runsTheVeryCommandsThatItsPlanShowed() throws Exception {
        var machine = machine("shown", Fault.Plan.none());
        var plan = Planner.plan("machine-1", MIRROR, KDL, machine.look(), IMAGE);
        var shown =
                steps(machine).of(plan, records(machine)).steps().stream()
                        .flatMap(step -> step.commands().stream())
                        .map(command -> command.replaceAll("^<(.*)>$", "$1"))
                        .toList();

        install(machine, MIRROR);

        assertThat(machine.recorded().stream().map(Command::toString).toList()).isEqualTo(shown);
    }

    @Test
    void runsTheVeryCommandsThatThePlanOfAnAdoptionShowed() throws Exception {
        var machine = machine("adopted", Fault.Plan.none());
        install(machine, MIRROR);
        var before = machine.recorded().size();
        var adopting = AdoptedPools.adopting("rpool", guid(machine));
        var plan = Planner.plan("machine-1", adopting, KDL, machine.look(), IMAGE);
        var shown =
                steps(machine).of(plan, Records.notYet()).steps().stream()
                        .flatMap(step -> step.commands().stream())
                        .map(command -> command.replace("'dev.slipway:before=<bootfs>'", before()))
                        .toList();

        install(machine, adopting);

        assertThat(machine.recorded().stream().skip(before).map(Command::toString).toList())
                .isEqualTo(shown);
    }

    /// What is found out only while it runs is quoted where it is not yet known.
    private static String before() {
        return "dev.slipway:before=rpool/ROOT/be";
    }

    private static String guid(SimulatedPlatform machine) throws Exception {
        return machine.look().disks().getFirst().contents().getLast().uuid();
    }

    @Test
    void putsTheSameBootChainOnEachDisk() throws Exception {
        var machine = machine("boot", Fault.Plan.none());
        install(machine, MIRROR);

        for (var disk : List.of("SLIP0001", "SLIP0002")) {
            var esp = Files.createDirectory(machine.target().resolve(disk));
            machine.commands()
                    .run(
                            Command.of(
                                    "mount",
                                    "-t",
                                    "vfat",
                                    "/dev/disk/by-id/virtio-" + disk + "-part2",
                                    esp.toString()));
            assertThat(esp.resolve("slipway/be/vmlinuz")).hasContent("kernel 6.1.0-10");
            assertThat(esp.resolve("slipway/be/initrd.img")).hasContent("initrd 6.1.0-10");
            assertThat(esp.resolve("EFI/BOOT/BOOTX64.EFI")).isNotEmptyFile();
            assertThat(Files.readString(esp.resolve("loader/entries/slipway-be.conf")))
                    .containsPattern(
                            "options root=ZFS=rpool/ROOT/be rw spl.spl_hostid=0x[0-9a-f]{8}"
                                    + " console=ttyS1 quiet\n");
            assertThat(Files.readString(esp.resolve("grub/grub.cfg")))
                    .contains("linux /slipway/be/vmlinuz root=ZFS=rpool/ROOT/be rw");
        }
    }

    @Test
    void namesTheStepAndLeavesNothingHeldWhicheverCommandFails() throws Exception {
        var commands = commandsOfAnInstallation();

        for (var n = 1; n <= commands.size(); n++) {
            var refusedAt = n - 1;
            var fault = Fault.Plan.nth(n, new Refuses(1, "no"));
            var machine = machine("refused-" + n, fault);
            var events = install(machine, MIRROR);
            var failed = failed(events, n + " " + commands.get(n - 1));

            assertThat(failed.failure())
                    .isInstanceOfSatisfying(
                            CommandFailed.class,
                            refused ->
                                    assertThat(refused.argv())
                                            .isEqualTo(machine.recorded().get(refusedAt).argv()));
            assertThat(failed.step()).isEqualTo(lastStarted(events));
            assertNothingHeld(machine);
        }
    }

    @Test
    void leavesNothingHeldWhicheverCommandHangsAfterItsWork() throws Exception {
        var commands = commandsOfAnInstallation();

        for (var n = 1; n <= commands.size(); n++) {
            var machine = machine("hung-" + n, Fault.Plan.nth(n, new Hangs()));
            var events = install(machine, MIRROR);
            var failed = failed(events, n + " " + commands.get(n - 1));

            assertThat(failed.failure()).isInstanceOf(CommandTimedOut.class);
            assertThat(leftBehind(events)).as(n + " " + commands.get(n - 1)).isEmpty();
            assertNothingHeld(machine);
        }
    }

    @Test
    void leavesNothingHeldWhereverItIsCancelled() throws Exception {
        var commands = commandsOfAnInstallation();

        for (var n = 1; n < commands.size(); n++) {
            var machine = machine("cancelled-" + n, interruptingAt(n));
            var events = install(machine, MIRROR);

            assertThat(events.getLast())
                    .as(n + " " + commands.get(n - 1))
                    .isInstanceOf(Cancelled.class);
            assertThat(leftBehind(events)).as(n + " " + commands.get(n - 1)).isEmpty();
            assertNothingHeld(machine);
        }
    }

    private static Fault.Plan interruptingAt(int cancelled) {
        return (number, _) -> {
            if (number == cancelled) {
                Thread.currentThread().interrupt();
            }
            return Optional.empty();
        };
    }

    @Test
    void leavesAPoolAloneThatWasThereBefore() throws Exception {
        var machine = machine("taken", Fault.Plan.none());
        var plan = Planner.plan("machine-1", MIRROR, KDL, machine.look(), IMAGE);
        var procedure = steps(machine).of(plan, records(machine));
        for (var step : procedure.steps().subList(0, 8)) {
            step.run(new Unheard()); // as far as the partitions
        }
        var foreign = "zpool create -R " + machine.target() + " rpool " + DISK + "-part3";
        machine.commands().run(Command.of(foreign.split(" ")));
        var create =
                procedure.steps().stream()
                        .filter(step -> step.id().equals("create-pool rpool"))
                        .findFirst()
                        .orElseThrow();

        assertThatThrownBy(() -> create.run(new Unheard())).isInstanceOf(InstallException.class);
        assertThat(procedure.cleanUp()).isEmpty();
        assertThat(machine.commands().run(Command.of("zpool", "list", "-H", "-o", "name")).lines())
                .containsExactly("rpool");
    }

    @Test
    void believesNoToolThatSaysThePoolIsOtherwise() throws Exception {
        var babble = new Babbles("ashift\t9\nautotrim\ton\ncachefile\tnone\nhealth\tONLINE\n");
        var machine = machine("ashift", Fault.Plan.of("zpool get", babble));

        assertThat(failed(install(machine, MIRROR), "ashift").failure())
                .isEqualTo(new VerificationFailed("ashift of rpool", "12", "9"));
    }

    @Test
    void believesNoPartitionTableThatReadsBackOtherwise() throws Exception {
        var machine = machine("table", Fault.Plan.of("sgdisk --print", new Babbles("nothing\n")));

        assertThat(failed(install(machine, MIRROR), "table").failure())
                .isInstanceOf(VerificationFailed.class);
    }

    @Test
    void unpacksNothingWhereTheBootEnvironmentIsNotMounted() throws Exception {
        var babble = new Babbles("mounted\tno\nmountpoint\t/\n");
        var lying = Fault.Plan.of("zfs get -Hp -o property,value mount", babble);

        assertThat(failed(install(machine("unmounted", lying), MIRROR), "unmounted").step())
                .isEqualTo("create-boot-environment rpool/ROOT/be");
    }

    @Test
    void refusesAnImageWithoutAKernel() throws Exception {
        var machine = machine("kernel", Fault.Plan.none());
        var steps = new Steps(machine, (_, root, _) -> makeEtc(root), (_, _, _) -> List.of());

        assertThat(failed(install(machine, MIRROR, steps), "kernel").failure())
                .isEqualTo(new NoKernel(IMAGE.reference()));
        assertNothingHeld(machine);
    }

    private static List<Shortfall> makeEtc(Path root) {
        assertThat(root.resolve("etc").toFile().mkdirs()).isTrue();
        return List.of();
    }

    private List<Command> commandsOfAnInstallation() throws Exception {
        var machine = machine("whole", Fault.Plan.none());
        install(machine, MIRROR);
        return machine.recorded();
    }

    private SimulatedPlatform machine(String name, Fault.Plan faults) throws InstallException {
        return SimulatedPlatform.open(folder.resolve(name), Profile.MINI, Duration.ZERO, faults);
    }

    private static Steps steps(SimulatedPlatform machine) {
        var system = new TinySystem();
        return new Steps(machine, system, system);
    }

    private static Records records(SimulatedPlatform machine) {
        return new Records(machine.target().resolveSibling("records"));
    }

    private static List<InstallEvent> install(
            SimulatedPlatform machine, MachineConfiguration configuration) throws Exception {
        return install(machine, configuration, steps(machine));
    }

    private static List<InstallEvent> install(
            SimulatedPlatform machine, MachineConfiguration configuration, Steps steps)
            throws Exception {
        var plan = Planner.plan("machine-1", configuration, KDL, machine.look(), IMAGE);
        var told = new ArrayList<InstallEvent>();
        EventSink sink = told::add;
        new InstallEngine(machine, steps)
                .run(
                        new Installing(new Confirmed(plan, configuration, PlanHash.of(plan))),
                        records(machine),
                        sink);
        assertThat(told).filteredOn(Ended.class::isInstance).hasSize(1);
        return told;
    }

    private static Failed failed(List<InstallEvent> events, String what) {
        assertThat(events.getLast()).as(what).isInstanceOf(Failed.class);
        return (Failed) events.getLast();
    }

    private static List<InstallEvent> leftBehind(List<InstallEvent> events) {
        return events.stream()
                .filter(event -> event instanceof Logged logged && logged.level() == Level.ERROR)
                .toList();
    }

    private static String lastStarted(List<InstallEvent> events) {
        return events.stream()
                .filter(Started.class::isInstance)
                .map(event -> ((Started) event).step())
                .reduce("", (_, later) -> later);
    }

    private static void assertNothingHeld(SimulatedPlatform machine) throws Exception {
        assertThat(machine.look().disks()).allMatch(Disk::free);
        assertThat(machine.target()).isEmptyDirectory();
    }
}
