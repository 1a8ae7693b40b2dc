package dev.slipway.core.step;

import static dev.slipway.core.Samples.IMAGE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.core.InMemory;
import dev.slipway.core.Layouts;
import dev.slipway.core.command.Command;
import dev.slipway.core.engine.Confirmed;
import dev.slipway.core.engine.InstallEngine;
import dev.slipway.core.engine.Records;
import dev.slipway.core.engine.Undertaking.Installing;
import dev.slipway.core.event.InstallEvent;
import dev.slipway.core.event.InstallEvent.Completed;
import dev.slipway.core.event.InstallEvent.Failed;
import dev.slipway.core.event.InstallEvent.Level;
import dev.slipway.core.event.InstallEvent.Logged;
import dev.slipway.core.failure.Failure;
import dev.slipway.core.failure.ImageFailure.ImageLacks;
import dev.slipway.core.failure.ImageFailure.PathEscapes;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.failure.ToolFailure.CommandTimedOut;
import dev.slipway.core.failure.ToolFailure.VerificationFailed;
import dev.slipway.core.inventory.Content;
import dev.slipway.core.inventory.Disk;
import dev.slipway.core.plan.Plan;
import dev.slipway.core.plan.PlanHash;
import dev.slipway.core.plan.Planner;
import dev.slipway.core.platform.simulated.Fault;
import dev.slipway.core.platform.simulated.Fault.Babbles;
import dev.slipway.core.platform.simulated.Fault.Hangs;
import dev.slipway.core.platform.simulated.Fault.Refuses;
import dev.slipway.core.platform.simulated.Profile;
import dev.slipway.core.platform.simulated.SimulatedPlatform;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Layouts without a root pool, on the simulated platform; with real tools see `loop`.
class FileSystemInstallationTest {
    private static final String MIRRORED = "disks that are laid out alike and mirrored";

    @TempDir(factory = InMemory.class)
    private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                Layouts.EXT4,
                Layouts.EXT4_IN_MBR,
                Layouts.SUBVOLUMES,
                Layouts.MIRROR,
                Layouts.POOL_BESIDE,
                Layouts.DATA_BESIDE_A_POOL
            })
    void runsTheVeryCommandsThatItsPlanShowed(String disks) throws Exception {
        var machine = machine("shown", Fault.Plan.none());
        var shown =
                steps(machine).of(plan(machine, disks), records(machine)).steps().stream()
                        .flatMap(step -> step.commands().stream())
                        .map(command -> command.replaceAll("^<(.*)>$", "$1"))
                        .toList();

        assertThat(install(machine, disks).getLast()).isInstanceOf(Completed.class);
        assertThat(machine.recorded().stream().map(Command::toString).toList()).isEqualTo(shown);
        assertNothingHeld(machine);
    }

    @Test
    void completesOverEveryOtherLayout() throws Exception {
        var machine = machine("again", Fault.Plan.none());
        var all = List.of(Layouts.MIRROR, Layouts.EXT4_IN_MBR, Layouts.POOL_BESIDE, Layouts.MIRROR);
        for (var disks : all) {
            assertThat(install(machine, disks).getLast()).as(disks).isInstanceOf(Completed.class);
        }
        assertThat(machine.look().disks())
                .allSatisfy(
                        disk ->
                                assertThat(disk.contents())
                                        .extracting(Content::kind)
                                        .containsExactly(
                                                "gpt",
                                                "partition",
                                                "vfat",
                                                "linux_raid_member",
                                                "linux_raid_member"));
    }

    @Test
    void createsAnArrayThatIsKnownAgainByItsUuid() throws Exception {
        var machine = machine("array", Fault.Plan.none());
        install(machine, Layouts.MIRROR);

        assertThat(commands(machine, "mdadm --create /dev/md/root"))
                .singleElement()
                .asString()
                .matches(
                        "mdadm --create /dev/md/root --run --metadata=1.2 --level=1"
                                + " --bitmap=internal --homehost=host --name=root"
                                + " --uuid=[0-9a-f]{8}(:[0-9a-f]{8}){3} --raid-devices=2"
                                + " /dev/disk/by-id/virtio-SLIP0001-part4"
                                + " /dev/disk/by-id/virtio-SLIP0002-part4");
    }

    @Test
    void tellsTheNewSystemItsArrays() throws Exception {
        var machine = machine("arrays", Fault.Plan.none());
        install(machine, Layouts.MIRROR);
        var assemble =
                commands(machine, "mdadm --create /dev/md/root")
                        .getFirst()
                        .replaceAll(
                                "--create (\\S+).*(--uuid=\\S+) \\S+ (.*)", "--assemble $1 $2 $3");
        machine.commands().run(Command.of(assemble.split(" ")));
        var mount = "mount -t ext4 -o ro /dev/md/root " + machine.target();
        machine.commands().run(Command.of(mount.split(" ")));

        var etc = machine.target().resolve("etc");
        assertThat(Files.readString(etc.resolve("mdadm/mdadm.conf")))
                .containsPattern("ARRAY /dev/md/root metadata=1.2 UUID=\\S+ name=host:root\n");
        assertThat(Files.readString(etc.resolve("fstab")))
                .containsPattern("UUID=[0-9a-f-]{36}\t/\text4\tdefaults\t0\t1\n");
    }

    @Test
    void refusesAnImageThatCannotAssembleItsRoot() throws Exception {
        assertThat(refused("lacking", root -> Files.delete(root.resolve("usr/sbin/mdadm"))))
                .isEqualTo(new ImageLacks("/usr/sbin/mdadm", MIRRORED));
    }

    @Test
    void refusesAnImageWhoseKernelHasNoDriverForItsRoot() throws Exception {
        assertThat(refused("driverless", root -> modules(root, "kernel/fs/ext4/ext4.ko.xz:\n")))
                .isEqualTo(new ImageLacks("driver for mirrored disks (raid1)", MIRRORED));
    }

    @Test
    void takesAnImageWhoseKernelHasTheDriver() throws Exception {
        var machine = machine("driven", Fault.Plan.none());
        var dependent = "kernel/drivers/md/raid1.ko.xz: kernel/drivers/md/md-mod.ko.xz\n";

        var story =
                install(machine, Layouts.MIRROR, changed(machine, it -> modules(it, dependent)));

        assertThat(story.getLast()).isInstanceOf(Completed.class);
    }

    /// The tool would follow the link, as root of the system that installs.
    @Test
    void letsNoLoaderWriteThroughALinkThatLeadsOutOfTheImage() throws Exception {
        var outside = Files.createDirectories(folder.resolve("outside"));
        for (var place : List.of("boot/grub", "boot/grub/i386-pc", "boot/grub/fonts")) {
            var machine = machine(place.replace('/', '-'), Fault.Plan.none());
            var linking =
                    changed(
                            machine,
                            root -> {
                                Files.createDirectories(root.resolve(place).getParent());
                                Files.createSymbolicLink(root.resolve(place), outside);
                            });

            var failed = failed(install(machine, Layouts.SUBVOLUMES, linking));

            assertThat(failed.failure()).isInstanceOf(PathEscapes.class);
            assertThat(commands(machine, "grub-install")).isEmpty();
        }
        assertThat(outside).isEmptyDirectory();
    }

    private Failure refused(String name, Change change) throws Exception {
        var machine = machine(name, Fault.Plan.none());
        var failed = failed(install(machine, Layouts.MIRROR, changed(machine, change)));
        assertNothingHeld(machine);
        return failed.failure();
    }

    @FunctionalInterface
    private interface Change {
        void of(Path root) throws IOException;
    }

    private static Steps changed(SimulatedPlatform machine, Change change) {
        var tiny = new TinySystem();
        return new Steps(
                machine,
                (step, root, listener) -> {
                    var left = tiny.unpack(step, root, listener);
                    try {
                        change.of(root);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                    return left;
                },
                tiny);
    }

    private static void modules(Path root, String dependencies) throws IOException {
        var folder = Files.createDirectories(root.resolve("lib/modules/6.1.0-10"));
        Files.writeString(folder.resolve("modules.dep"), dependencies);
    }

    @ParameterizedTest
    @ValueSource(strings = {Layouts.MIRROR, Layouts.SUBVOLUMES, Layouts.DATA_BESIDE_A_POOL})
    void leavesNothingHeldWhicheverCommandFails(String disks) throws Exception {
        var count = count(disks);
        for (var n = 1; n <= count; n++) {
            var machine = machine("refused-" + n, Fault.Plan.nth(n, new Refuses(1, "no")));
            var failed = failed(install(machine, disks));

            assertThat(failed.step()).isNotEmpty();
            assertNothingHeld(machine);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {Layouts.MIRROR, Layouts.SUBVOLUMES})
    void leavesNothingHeldWhicheverCommandHangsAfterItsWork(String disks) throws Exception {
        var count = count(disks);
        for (var n = 1; n <= count; n++) {
            var machine = machine("hung-" + n, Fault.Plan.nth(n, new Hangs()));
            var events = install(machine, disks);

            assertThat(failed(events).failure()).isInstanceOf(CommandTimedOut.class);
            assertThat(events)
                    .noneMatch(each -> each instanceof Logged it && it.level() == Level.ERROR);
            assertNothingHeld(machine);
        }
    }

    /// As after a kill between a step's work and its line in the journal.
    @ParameterizedTest
    @ValueSource(strings = {Layouts.MIRROR, Layouts.SUBVOLUMES, Layouts.EXT4_IN_MBR})
    void everyStepCanBeRunAgain(String disks) throws Exception {
        var machine = machine("twice", Fault.Plan.none());
        var told = new Unheard();
        var plan = plan(machine, disks);
        for (var step : steps(machine).of(plan, records(machine)).steps()) {
            step.run(told);
            if (!step.id().startsWith("finish")) { // that can run only after all that it ends
                step.run(told);
            }
        }
        assertNothingHeld(machine);
    }

    @Test
    void bringsBackArraysAndMountsInAnotherProcess() throws Exception {
        var machine = machine("restored", Fault.Plan.none());
        var plan = plan(machine, Layouts.MIRROR);
        var told = new Unheard();
        var steps = steps(machine).of(plan, records(machine)).steps();
        var unpack = indexOf(plan, "unpack-image");
        for (var step : steps.subList(0, unpack)) {
            step.run(told);
        }
        machine.reboot();
        var resumed = steps(machine).of(plan, records(machine));
        for (var step : resumed.steps().subList(0, unpack)) {
            step.restore(told);
        }
        for (var step : resumed.steps().subList(unpack, steps.size())) {
            step.run(told);
        }

        assertThat(resumed.cleanUp()).isEmpty();
        assertNothingHeld(machine);
    }

    @Test
    void believesNoArrayThatLacksADisk() throws Exception {
        var lacking = new Babbles("MD_LEVEL=raid1\nMD_DEVICES=1\nMD_METADATA=1.2\n");
        var machine = machine("lacks", Fault.Plan.of("mdadm --detail --export", lacking));

        assertThat(failed(install(machine, Layouts.MIRROR)).failure())
                .isInstanceOf(VerificationFailed.class);
    }

    @Test
    void unpacksNothingWhereAFileSystemIsNotMounted() throws Exception {
        var machine = machine("unmounted", Fault.Plan.of("findmnt", new Babbles("")));

        assertThat(failed(install(machine, Layouts.EXT4)).step()).isEqualTo("mount-file-systems");
    }

    private int count(String disks) throws Exception {
        var machine = machine("whole", Fault.Plan.none());
        install(machine, disks);
        return machine.recorded().size();
    }

    private static int indexOf(Plan plan, String id) {
        return plan.steps().stream().map(step -> step.id()).toList().indexOf(id);
    }

    private static List<String> commands(SimulatedPlatform machine, String beginning) {
        return machine.recorded().stream()
                .map(Command::toString)
                .filter(command -> command.startsWith(beginning))
                .toList();
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

    private static Plan plan(SimulatedPlatform machine, String disks) throws Exception {
        return Planner.plan(
                "machine-1",
                Layouts.configuration(disks),
                Layouts.kdl(disks),
                machine.look(),
                IMAGE);
    }

    private static List<InstallEvent> install(SimulatedPlatform machine, String disks)
            throws Exception {
        return install(machine, disks, steps(machine));
    }

    private static List<InstallEvent> install(SimulatedPlatform machine, String disks, Steps steps)
            throws Exception {
        var plan = plan(machine, disks);
        var told = new ArrayList<InstallEvent>();
        new InstallEngine(machine, steps)
                .run(
                        new Installing(
                                new Confirmed(
                                        plan, Layouts.configuration(disks), PlanHash.of(plan))),
                        records(machine),
                        told::add);
        return told;
    }

    private static Failed failed(List<InstallEvent> events) {
        assertThat(events.getLast()).as(events.toString()).isInstanceOf(Failed.class);
        return (Failed) events.getLast();
    }

    private static void assertNothingHeld(SimulatedPlatform machine) throws Exception {
        assertThat(machine.look().disks()).allMatch(Disk::free);
        assertThat(machine.target()).isEmptyDirectory();
    }
}
