package dev.slipway.core.plan;

import dev.slipway.core.check.FoundPool;
import dev.slipway.core.check.FoundPool.Member;
import dev.slipway.core.config.MachineConfiguration;
import dev.slipway.core.config.PoolConfiguration;
import dev.slipway.core.inventory.Disk;
import dev.slipway.core.inventory.Firmware;
import dev.slipway.core.inventory.Inventory;
import dev.slipway.core.plan.AdoptionStep.ActivateBootEnvironment;
import dev.slipway.core.plan.AdoptionStep.AddBootEntry;
import dev.slipway.core.plan.AdoptionStep.AddBootEnvironment;
import dev.slipway.core.plan.AdoptionStep.AdoptPool;
import dev.slipway.core.plan.AdoptionStep.CheckEsp;
import dev.slipway.core.plan.RootPlace.BootEnvironment;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;

/// The steps for a root pool that is there already; none of them where it is created.
///
/// The pool is not changed before all that could be refused was looked at, and does not start from the new boot
/// environment before that is whole.
final class AdoptionSteps {
    private final Optional<Adopted> adopted;

    AdoptionSteps(MachineConfiguration configuration, DiskChoice disks, Inventory inventory) {
        this.adopted =
                configuration
                        .rootPool()
                        .filter(pool -> pool.adopted().isPresent())
                        .map(pool -> Adopted.of(pool, configuration, disks, inventory));
    }

    /// @param dataset of the new boot environment
    private record Adopted(
            PoolConfiguration pool,
            FoundPool found,
            String dataset,
            DiskChoice disks,
            Firmware firmware) {
        static Adopted of(
                PoolConfiguration pool,
                MachineConfiguration configuration,
                DiskChoice disks,
                Inventory inventory) {
            var found = FoundPool.of(pool.adopted().orElseThrow(), inventory);
            var name = configuration.bootEnvironment().orElse(""); // the checks refuse it
            var dataset = pool.name() + "/ROOT/" + name;
            return new Adopted(pool, found, dataset, disks, inventory.firmware());
        }

        List<TargetDisk> esps() {
            return found.members().stream()
                    .filter(Member::hasEsp)
                    .map(member -> disks.target(member.disk()))
                    .toList();
        }

        List<String> devices() {
            return found.members().stream().map(this::device).toList();
        }

        private String device(Member member) {
            var where = member.label().where();
            var target = disks.target(member.disk());
            return where.matches("\\d+")
                    ? target.partition(Integer.parseInt(where))
                    : target.path();
        }

        AdoptPool adopt() {
            return new AdoptPool(
                    pool.name(),
                    found.guid(),
                    found.disks().stream().map(disks::target).toList(),
                    devices(),
                    dataset,
                    found.holder(),
                    pool.encryption());
        }

        Kept kept(Disk disk) {
            return new Kept(disk, pool.name(), found.guid(), found.lastUsedBy(), dataset);
        }
    }

    boolean present() {
        return adopted.isPresent();
    }

    List<Kept> kept() {
        return each(it -> it.found().disks(), Adopted::kept);
    }

    List<AdoptPool> adoptPool() {
        return adopted.map(Adopted::adopt).stream().toList();
    }

    List<CheckEsp> checkEsps() {
        return each(
                Adopted::esps, (it, disk) -> new CheckEsp(disk, root(it).name(), it.firmware()));
    }

    List<AddBootEnvironment> addBootEnvironment() {
        return adopted.map(it -> new AddBootEnvironment(it.pool().name(), it.dataset())).stream()
                .toList();
    }

    List<AddBootEntry> addBootEntries() {
        return each(Adopted::esps, (it, disk) -> new AddBootEntry(disk, root(it)));
    }

    List<ActivateBootEnvironment> activate() {
        return adopted
                .map(it -> new ActivateBootEnvironment(it.pool().name(), it.dataset()))
                .stream()
                .toList();
    }

    /// The disks that the machine starts from.
    Stream<TargetDisk> booting() {
        return adopted.stream().flatMap(it -> it.esps().stream());
    }

    private static BootEnvironment root(Adopted adopted) {
        return new BootEnvironment(adopted.dataset());
    }

    private <D, T> List<T> each(Function<Adopted, List<D>> parts, BiFunction<Adopted, D, T> make) {
        return adopted.stream()
                .flatMap(it -> parts.apply(it).stream().map(part -> make.apply(it, part)))
                .toList();
    }
}
