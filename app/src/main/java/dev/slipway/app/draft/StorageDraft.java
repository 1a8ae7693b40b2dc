package dev.slipway.app.draft;

import dev.slipway.core.check.Alternative;
import dev.slipway.core.check.Capacity;
import dev.slipway.core.check.Redundancy;
import dev.slipway.core.config.DiskConfiguration;
import dev.slipway.core.config.FileSystemKind;
import dev.slipway.core.config.MachineConfiguration;
import dev.slipway.core.config.PoolConfiguration;
import dev.slipway.core.inventory.Disk;
import dev.slipway.core.inventory.Inventory;
import dev.slipway.core.secret.Secret;
import dev.slipway.core.secret.Secrets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/// Where the system goes: onto disks that are erased for it, or beside what is in a pool already. Other pools may be made
/// beside it.
///
/// @param inventory the disks are chosen from
/// @param areas at least one; no disk is in two of them
/// @param adoption takes the place of the area that the system would go into
public record StorageDraft(Inventory inventory, List<Area> areas, Optional<Adoption> adoption) {
    /// The name by which a configuration that has several pools means the one of the system.
    private static final String USUAL = "rpool";

    public StorageDraft {
        areas = List.copyOf(areas);
    }

    /// With nothing decided.
    public static StorageDraft on(Inventory inventory) {
        return new StorageDraft(inventory, List.of(Area.named(USUAL)), Optional.empty());
    }

    public StorageDraft with(int area, UnaryOperator<Area> change) {
        var changed = new ArrayList<>(areas);
        changed.set(area, change.apply(areas.get(area)));
        return with(changed);
    }

    /// Changes the area of the system.
    public StorageDraft with(UnaryOperator<Area> change) {
        return with(root(), change);
    }

    public StorageDraft with(List<Area> others) {
        return new StorageDraft(inventory, others, adoption);
    }

    public StorageDraft adopting(Optional<Adoption> other) {
        return new StorageDraft(inventory, areas, other);
    }

    /// Which area gets the system, as [MachineConfiguration#rootPool] has it.
    public int root() {
        return first(area -> !area.isPool())
                .or(() -> first(area -> area.pool().name().equals(USUAL)))
                .orElse(0);
    }

    private Optional<Integer> first(Predicate<Area> wanted) {
        return IntStream.range(0, areas.size())
                .filter(area -> wanted.test(areas.get(area)))
                .boxed()
                .findFirst();
    }

    public Area rootArea() {
        return areas.get(root());
    }

    /// Another layout for the pool; all else of it stays. The same where it is of other disks than these.
    public StorageDraft instead(Alternative alternative) {
        return new Instead(inventory)
                .placement(alternative)
                .map(now -> with(area -> area.with(now)))
                .orElse(this);
    }

    /// About so many for data.
    public long capacityBytes(int area) {
        var whole = configuration();
        var pool = pool(area).stream().mapToLong(it -> Capacity.bytes(whole, it, inventory)).sum();
        return pool + group(area).stream().mapToLong(it -> Capacity.bytes(it, inventory)).sum();
    }

    /// How many of its disks may be lost, whichever they are, before data is.
    public int survives(int area) {
        var pool = pool(area).map(Redundancy::of);
        return pool.or(() -> group(area).map(it -> it.disks().size() - 1)).orElse(0);
    }

    /// Whether a pool is created there, of which all can be said.
    public boolean makesPool(int area) {
        return areas.get(area).isPool() && !adopts(area);
    }

    private boolean adopts(int area) {
        return adoption.isPresent() && area == root();
    }

    /// What the configuration names and does not hold.
    public Secrets secrets() {
        return passphrase()
                .map(secret -> Secrets.of(Map.of(PoolDraft.KEY, secret)))
                .orElse(Secrets.NONE);
    }

    private Optional<Secret> passphrase() {
        return adoption.isPresent()
                ? adoption.get().passphrase()
                : rootArea().pool().passphrase().filter(_ -> makesPool(root()));
    }

    /// All that is decided here, as a configuration that has nothing else yet.
    public MachineConfiguration configuration() {
        return MachineConfiguration.of(pools(), groups(), bootEnvironment());
    }

    /// In the order of the areas.
    public List<PoolConfiguration> pools() {
        return each().boxed().flatMap(area -> pool(area).stream()).toList();
    }

    private Optional<PoolConfiguration> pool(int area) {
        if (adopts(area)) {
            return adoption.map(Adoption::configuration);
        }
        return makesPool(area) ? Optional.of(newPool(areas.get(area))) : Optional.empty();
    }

    private PoolConfiguration newPool(Area area) {
        return area.pool()
                .configuration(
                        area.placement().vdevs().stream()
                                .map(vdev -> vdev.configuration(inventory.disks()))
                                .toList());
    }

    public List<DiskConfiguration> groups() {
        return each().boxed().flatMap(area -> group(area).stream()).toList();
    }

    private Optional<DiskConfiguration> group(int area) {
        var made = areas.get(area);
        return made.fileSystem()
                .kind()
                .filter(_ -> !adopts(area))
                .map(kind -> partition(kind, made.placement().chosen()));
    }

    private DiskConfiguration partition(FileSystemKind kind, List<Disk> disks) {
        return new RootPartition(kind).on(disks, inventory.disks());
    }

    public Optional<String> bootEnvironment() {
        return adoption.map(Adoption::bootEnvironment);
    }

    private IntStream each() {
        return IntStream.range(0, areas.size());
    }
}
