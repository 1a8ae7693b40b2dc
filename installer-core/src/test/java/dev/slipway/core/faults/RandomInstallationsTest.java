package dev.slipway.core.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.core.InMemory;
import dev.slipway.core.Samples;
import dev.slipway.core.check.Checks;
import dev.slipway.core.config.MachineConfiguration;
import dev.slipway.core.config.Problem;
import dev.slipway.core.event.InstallEvent.Completed;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.inventory.Disk;
import dev.slipway.core.inventory.Inventory;
import dev.slipway.core.plan.Erasure;
import dev.slipway.core.plan.Plan;
import dev.slipway.core.plan.Planner;
import dev.slipway.core.platform.simulated.Fault;
import dev.slipway.core.platform.simulated.Profile;
import dev.slipway.core.platform.simulated.RandomMachine;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Random configurations for random machines: what passes the checks is installed to its end, and nothing but the
/// disks that the configuration names is ever touched.
class RandomInstallationsTest {
    private static final int CASES = Totals.wholeMatrix() ? 5_000 : 150;
    private static final Pattern DEVICE = Pattern.compile("/dev/(disk/by-id/\\S+|sd\\w+|nvme\\w+)");

    @TempDir(factory = InMemory.class)
    private Path folder;

    private int installed;

    @Test
    void installsWhateverPassesTheChecksAndTouchesNothingElse() throws Exception {
        for (var seed = 0; seed < CASES; seed++) {
            check(seed);
        }
        assertThat(installed).isGreaterThan(CASES / 5);
        Totals.randomMachines(CASES, installed);
    }

    private void check(int seed) throws Exception {
        var random = new Random(seed);
        var own = folder.resolve("seed-" + seed);
        RandomMachine.in(own.resolve("hardware"), random);
        var looking = new TestMachine(own, Profile.MINI, Samples.mirror());
        var before = looking.look();
        var configuration = RandomConfiguration.of(before, random);
        var machine =
                new TestMachine(own, Profile.MINI, configuration, RandomConfiguration.SECRETS);
        var what = "seed " + seed;
        var plan = plan(configuration, before);
        assertThat(plan.isPresent()).as(what).isEqualTo(passes(configuration, before));
        if (plan.isPresent()) {
            assertNamesItsDisks(plan.get(), configuration, before, what);
            assertInstalls(machine, plan.get(), before, what);
        }
        assertThat(machine.look().disks()).as(what).containsAll(outside(plan, before));
        machine.discard();
    }

    /// It may refuse, but must not throw anything else.
    private static Optional<Plan> plan(MachineConfiguration configuration, Inventory inventory) {
        try {
            return Optional.of(
                    Planner.plan("machine-1", configuration, "", inventory, Samples.IMAGE));
        } catch (InstallException _) {
            return Optional.empty();
        }
    }

    private static boolean passes(MachineConfiguration configuration, Inventory inventory) {
        return Checks.of(configuration, inventory, Optional.of(Samples.IMAGE)).stream()
                .noneMatch(Problem::forbids);
    }

    private static void assertNamesItsDisks(
            Plan plan, MachineConfiguration configuration, Inventory before, String what) {
        var named = named(configuration);
        for (var erased : plan.erased()) {
            var disk = erased.disk();
            assertThat(before.disks()).as(what).contains(disk);
            assertThat(disk.use()).as(what).isEmpty();
            assertThat(named)
                    .as(what)
                    .containsAnyOf(
                            disk.serial(),
                            "serial:" + disk.serial(),
                            "bay:" + disk.bay().orElse("none"));
        }
    }

    private static List<String> named(MachineConfiguration configuration) {
        return Stream.concat(
                        configuration.pools().stream()
                                .flatMap(pool -> pool.vdevs().stream())
                                .flatMap(vdev -> vdev.disks().stream()),
                        configuration.disks().stream().flatMap(group -> group.disks().stream()))
                .toList();
    }

    private void assertInstalls(TestMachine machine, Plan plan, Inventory before, String what)
            throws Exception {
        assertThat(machine.install(Fault.Plan.none())).as(what).isInstanceOf(Completed.class);
        assertThat(machine.look().disks())
                .as(what)
                .filteredOn(Disk::free)
                .hasSize((int) before.disks().stream().filter(Disk::free).count());
        assertThat(devices(machine))
                .as(what)
                .allMatch(device -> plan.erased().stream().anyMatch(it -> isOf(it, device)));
        installed++;
    }

    private static boolean isOf(Erasure erased, String device) {
        return device.startsWith(erased.disk().path()) || device.startsWith(erased.disk().device());
    }

    private static Set<String> devices(TestMachine machine) {
        return machine.recorded().stream()
                .map(command -> command.argv())
                .flatMap(Collection::stream)
                .flatMap(word -> DEVICE.matcher(word).results())
                .map(found -> found.group())
                .collect(Collectors.toSet());
    }

    private static List<Disk> outside(Optional<Plan> plan, Inventory before) {
        var erased = plan.map(Plan::erased).orElse(List.of()).stream().map(Erasure::disk).toList();
        return before.disks().stream().filter(disk -> !erased.contains(disk)).toList();
    }
}
