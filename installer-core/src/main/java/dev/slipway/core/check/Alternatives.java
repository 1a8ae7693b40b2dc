package dev.slipway.core.check;

import dev.slipway.core.config.MachineConfiguration;
import dev.slipway.core.config.MachineConfigurationWriter;
import dev.slipway.core.config.PoolConfiguration;
import dev.slipway.core.config.Problem;
import dev.slipway.core.config.VdevConfiguration;
import dev.slipway.core.image.reference.ResolvedImage;
import dev.slipway.core.inventory.Disk;
import dev.slipway.core.inventory.Inventory;
import dev.slipway.core.inventory.Observations;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Other layouts for a pool some of whose disks cannot be used. Each passes the checks itself.
public final class Alternatives {
    /// For these another layout is the remedy.
    private static final Set<String> REASONS =
            Set.of(
                    "unknown-disk",
                    "ambiguous-disk",
                    "disk-in-use",
                    "disk-too-small",
                    "disk-failing",
                    "bios-large-sectors");

    private final MachineConfiguration configuration;
    private final Inventory inventory;
    private final Optional<ResolvedImage> image;
    private final Observations observations;

    public Alternatives(
            MachineConfiguration configuration,
            Inventory inventory,
            Optional<ResolvedImage> image,
            Observations observations) {
        this.configuration = configuration;
        this.inventory = inventory;
        this.image = image;
        this.observations = observations;
    }

    /// @param problems what the checks found of this configuration
    /// @return none where no disk of a pool is the problem, or nothing else can be made; the safest first
    public List<Alternative> to(List<Problem> problems) {
        return IntStream.range(0, configuration.pools().size())
                .filter(pool -> configuration.pools().get(pool).adopted().isEmpty())
                .filter(pool -> problems.stream().anyMatch(each -> isReason(each, pool)))
                .boxed()
                .flatMap(pool -> forPool(pool, problems))
                .toList();
    }

    private static boolean isReason(Problem problem, int pool) {
        return REASONS.contains(problem.code())
                && problem.field().startsWith("pool[" + pool + "].");
    }

    private Stream<Alternative> forPool(int index, List<Problem> problems) {
        var disks = usable(index).best();
        var selectors =
                disks.stream().map(disk -> Selection.naming(disk, inventory.disks())).toList();
        return Arrangement.of(selectors).stream()
                .flatMap(each -> passing(index, each, disks, problems).stream())
                .sorted((one, other) -> other.survives() - one.survives());
    }

    private UsableDisks usable(int index) {
        var own = named(index).collect(Collectors.toSet());
        var others =
                IntStream.range(0, configuration.pools().size())
                        .filter(other -> other != index)
                        .boxed()
                        .flatMap(this::named);
        var support =
                named(
                        configuration.pools().get(index).vdevs().stream()
                                .filter(Alternatives::supports));
        return new UsableDisks(
                inventory,
                observations,
                own,
                Stream.of(others, support, withoutPool())
                        .flatMap(some -> some)
                        .collect(Collectors.toSet()));
    }

    private Stream<String> withoutPool() {
        return configuration.disks().stream()
                .flatMap(group -> group.disks().stream())
                .flatMap(this::meant);
    }

    private Stream<String> meant(String selector) {
        return new Selection(selector, inventory).matches().stream().map(Disk::id);
    }

    private static boolean supports(VdevConfiguration vdev) {
        return !vdev.kind().holdsData();
    }

    private Stream<String> named(int pool) {
        return named(configuration.pools().get(pool).vdevs().stream());
    }

    private Stream<String> named(Stream<VdevConfiguration> vdevs) {
        return vdevs.flatMap(vdev -> vdev.disks().stream()).flatMap(this::meant);
    }

    private Optional<Alternative> passing(
            int index, Arrangement arrangement, List<Disk> disks, List<Problem> problems) {
        var pool = arranged(index, arrangement, problems);
        var changed = changed(index, pool);
        var field = "pool[" + index + "]";
        var refused =
                Checks.of(changed, inventory, image, observations).stream()
                        .filter(Problem::forbids)
                        .anyMatch(each -> each.field().startsWith(field));
        return refused || arrangement.vdevs().equals(dataVdevs(index))
                ? Optional.empty()
                : Optional.of(
                        new Alternative(
                                field,
                                arrangement.layout(),
                                names(arrangement, disks),
                                Capacity.bytes(changed, pool, inventory),
                                Redundancy.of(pool),
                                MachineConfigurationWriter.write(pool)));
    }

    private List<VdevConfiguration> dataVdevs(int index) {
        return configuration.pools().get(index).vdevs().stream()
                .filter(vdev -> vdev.kind().holdsData())
                .toList();
    }

    private static List<String> names(Arrangement arrangement, List<Disk> disks) {
        var count = arrangement.vdevs().stream().mapToInt(vdev -> vdev.disks().size()).sum();
        return disks.subList(0, count).stream().map(Disk::name).toList();
    }

    /// With all else that stands in it, and those of its other vdevs that nothing is wrong with.
    private PoolConfiguration arranged(int index, Arrangement data, List<Problem> problems) {
        var pool = configuration.pools().get(index);
        var vdevs = new ArrayList<>(data.vdevs());
        for (var i = 0; i < pool.vdevs().size(); i++) {
            var vdev = pool.vdevs().get(i);
            var field = "pool[" + index + "].vdev[" + i + "]";
            if (supports(vdev) && problems.stream().noneMatch(each -> forbids(each, field))) {
                vdevs.add(vdev);
            }
        }
        return pool.withVdevs(vdevs);
    }

    private static boolean forbids(Problem problem, String field) {
        return problem.forbids()
                && (problem.field().equals(field) || problem.field().startsWith(field + "."));
    }

    private MachineConfiguration changed(int index, PoolConfiguration pool) {
        var pools = new ArrayList<>(configuration.pools());
        pools.set(index, pool);
        return new MachineConfiguration(
                pools,
                configuration.disks(),
                configuration.image(),
                configuration.bootEnvironment(),
                configuration.system());
    }
}
