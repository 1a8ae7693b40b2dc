package dev.slipway.core.platform.simulated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.LONG;

import dev.slipway.core.Samples;
import dev.slipway.core.check.Layout;
import dev.slipway.core.command.Command;
import dev.slipway.core.config.MachineConfiguration;
import dev.slipway.core.config.PoolConfiguration;
import dev.slipway.core.config.SystemConfiguration;
import dev.slipway.core.config.UserConfiguration;
import dev.slipway.core.config.VdevKind;
import dev.slipway.core.engine.Confirmed;
import dev.slipway.core.engine.InstallEngine;
import dev.slipway.core.engine.Records;
import dev.slipway.core.engine.Undertaking.Installing;
import dev.slipway.core.event.InstallEvent.Completed;
import dev.slipway.core.event.InstallEvent.Ended;
import dev.slipway.core.event.InstallEvent.Fact;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.failure.ToolFailure.FileUnusable;
import dev.slipway.core.inventory.Content;
import dev.slipway.core.inventory.Disk;
import dev.slipway.core.plan.Outlook;
import dev.slipway.core.plan.PlanHash;
import dev.slipway.core.plan.Planner;
import dev.slipway.core.step.Steps;
import dev.slipway.core.step.image.ImageUnpacking;
import dev.slipway.core.step.system.DebianSystem;
import dev.slipway.core.step.system.UnpackedDebian;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The real engine and the real steps, on a machine that is not there.
class InstallationTest {
    @TempDir Path folder;

    @Test
    void installsAMirrorFromTheFirstStepToTheLast() throws Exception {
        var machine = machine();

        var end = install(machine, configured());

        assertThat(end).isInstanceOf(Completed.class);
        assertThat(((Completed) end).facts()).contains(new Fact("hostname", "web1"));
        assertThat(machine.look().disks()).allMatch(Disk::free);
        assertThat(machine.look().disks())
                .allSatisfy(
                        disk ->
                                assertThat(disk.contents())
                                        .anyMatch(found -> found.label().equals("rpool")));
    }

    @Test
    void leavesFilesThatCanBeReadWhereTheyWereMounted() throws Exception {
        var machine = machine();
        install(machine, configured());

        run(machine, "zpool import -N -R " + machine.target() + " rpool");
        run(machine, "zfs mount rpool/ROOT/be");

        assertThat(machine.target().resolve("etc/hostname")).hasContent("web1");
        assertThat(machine.target().resolve("etc/passwd")).content().contains("ada:x:1000:");
        run(
                machine,
                "mount -t vfat -o ro "
                        + machine.look().disks().getLast().path()
                        + "-part2 "
                        + machine.target().resolve("boot/efi"));
        assertThat(machine.target().resolve("boot/efi/loader/loader.conf")).exists();
        assertThat(machine.target().resolve("boot/efi/grub/i386-pc/core.img")).exists();
    }

    @Test
    void leavesPartitionsAsLargeAsTheOutlookSaid() throws Exception {
        var machine = machine();
        var foreseen = Outlook.of(configured(), machine.look()).written().getFirst();
        install(machine, configured());

        var found = machine.look().disks().getFirst().contents();

        assertThat(foreseen.partitions())
                .allSatisfy(
                        it ->
                                assertThat(sizes(found, it.partition().number()))
                                        .singleElement(LONG)
                                        .isBetween(
                                                foreseen.bytes(it.partition()),
                                                foreseen.bytes(it.partition()) + Layout.MEBIBYTE));
    }

    private static List<Long> sizes(List<Content> found, int partition) {
        return found.stream()
                .filter(content -> content.where().equals("" + partition))
                .map(Content::sizeBytes)
                .toList();
    }

    @Test
    void installsAgainOverWhatItInstalled() throws Exception {
        var machine = machine();
        install(machine, configured());

        assertThat(install(machine, configured())).isInstanceOf(Completed.class);
    }

    @Test
    void replacesTheOldPoolOfAServer() throws Exception {
        var server = SimulatedPlatform.open(folder, Profile.RACK_SERVER, Duration.ZERO);
        var disks = Samples.vdev(VdevKind.MIRROR, "V6G0A1LS", "V6G0C3NU");

        assertThat(install(server, Samples.configuration(disks))).isInstanceOf(Completed.class);
        assertThat(server.look().disks().get(2).contents())
                .noneMatch(found -> found.label().equals("tank"));
    }

    @Test
    void replacesWindows() throws Exception {
        var workstation = SimulatedPlatform.open(folder, Profile.WORKSTATION, Duration.ZERO);
        var disk = Samples.vdev(VdevKind.STRIPE, "S5GXNX0R102934");

        assertThat(install(workstation, Samples.configuration(disk))).isInstanceOf(Completed.class);
    }

    private SimulatedPlatform machine() throws InstallException {
        return SimulatedPlatform.open(folder, Profile.MINI, Duration.ZERO);
    }

    private static void run(SimulatedPlatform machine, String words) throws Exception {
        machine.commands().run(Command.of(words.split(" ")));
    }

    private static Ended install(SimulatedPlatform machine, MachineConfiguration configuration)
            throws Exception {
        var plan =
                Planner.plan(
                        Samples.MACHINE, configuration, Samples.KDL, machine.look(), Samples.IMAGE);
        var steps =
                new Steps(
                        machine,
                        (_, root, _) -> unpack(root),
                        (system, kdl, root) -> new DebianSystem().write(system, kdl, root));
        return new InstallEngine(machine, steps)
                .run(
                        new Installing(new Confirmed(plan, configuration, PlanHash.of(plan))),
                        new Records(machine.target().resolveSibling("records")),
                        _ -> {});
    }

    private static MachineConfiguration configured() {
        return new MachineConfiguration(
                List.of(
                        new PoolConfiguration(
                                "rpool",
                                List.of(Samples.vdev(VdevKind.MIRROR, "SLIP0001", "SLIP0002")))),
                Samples.mirror().image(),
                Optional.empty(),
                system());
    }

    private static SystemConfiguration system() {
        var user =
                new UserConfiguration(
                        "ada",
                        Optional.of("$5$abc$sCOGUciM.GdmYMCUvmUcgu03oRH87O0clF96.9mwWGB"),
                        List.of(),
                        List.of("sudo"));
        return new SystemConfiguration(
                "web1",
                List.of("192.0.2.53"),
                List.of(),
                Optional.of("Europe/Berlin"),
                Optional.of("C.UTF-8"),
                List.of(),
                List.of(user));
    }

    /// In place of an image: what the steps behind it need.
    private static List<ImageUnpacking.Shortfall> unpack(Path root) throws InstallException {
        try {
            UnpackedDebian.in(root)
                    .file("boot/vmlinuz-6.1.0-56-amd64", "kernel")
                    .file("boot/initrd.img-6.1.0-56-amd64", "initial file system");
            return List.of();
        } catch (IOException e) {
            throw new InstallException(new FileUnusable(root.toString(), e.toString()), e);
        }
    }
}
