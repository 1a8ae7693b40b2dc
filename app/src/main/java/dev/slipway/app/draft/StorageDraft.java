package dev.slipway.app.draft;

import dev.slipway.core.check.Alternative;
import dev.slipway.core.check.Capacity;
import dev.slipway.core.check.Redundancy;
import dev.slipway.core.config.DiskConfiguration;
import dev.slipway.core.config.MachineConfiguration;
import dev.slipway.core.config.MachineConfigurationReader;
import dev.slipway.core.config.PoolConfiguration;
import dev.slipway.core.inventory.Disk;
import dev.slipway.core.inventory.Inventory;
import dev.slipway.core.secret.Secret;
import dev.slipway.core.secret.Secrets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/// Where the system goes: onto disks that are erased for it, or beside what is in a pool already. Other pools may be made
/// beside it.
///
/// @param names of the disks that can be chosen from
/// @param areas at least one; no disk is in two of them
/// @param adoption takes the place of the area that the system would go into
public record StorageDraft(DiskNames names, List<Area> areas, Optional<Adoption> adoption) {
    public StorageDraft {
        areas = List.copyOf(areas);
    }

    /// With nothing decided.
    public static StorageDraft on(Inventory inventory) {
        return new StorageDraft(DiskNames.of(inventory), List.of(Area.USUAL), Optional.empty());
    }

    public Inventory inventory() {
        return names.inventory();
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
        return new StorageDraft(names, others, adoption);
    }

    public StorageDraft adopting(Optional<Adoption> other) {
        return new StorageDraft(names, areas, other);
    }

    /// Which area gets the system, as [MachineConfiguration#rootPool] has it.
    public int root() {
        return first(area -> !area.isPool())
                .or(() -> first(area -> area.pool().name().equals(PoolDraft.USUAL.name())))
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

    /// Other disks for an area, laid out as before where they allow it. They are taken from the area that a kept pool
    /// takes the place of.
    public StorageDraft choosing(int area, List<Disk> disks) {
        var freed = adopts(root()) ? with(it -> it.without(disks)) : this;
        return freed.with(area, it -> it.choosing(disks));
    }

    /// Which area a disk is in, the one that is not made left out.
    public Optional<Integer> areaOf(Disk disk) {
        return first(area -> area.placement().chosen().contains(disk)).filter(it -> !adopts(it));
    }

    /// Whether no disk is used twice.
    boolean disjoint() {
        var used =
                areas.stream()
                        .flatMap(area -> area.placement().vdevs().stream())
                        .flatMap(vdev -> vdev.disks().stream())
                        .toList();
        return used.size() == Set.copyOf(used).size();
    }

    /// Another layout for the pool that it is offered for; all else of it stays. The same where it is of other disks than
    /// these.
    public StorageDraft instead(Alternative alternative) {
        var placement =
                MachineConfigurationReader.readPool(alternative.kdl())
                        .flatMap(pool -> new Placing(inventory()).of(pool.vdevs()));
        return placement
                .flatMap(now -> meant(alternative).map(area -> with(area, it -> it.with(now))))
                .orElse(this);
    }

    private Optional<Integer> meant(Alternative alternative) {
        var pools = each().filter(area -> areas.get(area).isPool()).boxed().toList();
        return pools.stream()
                .filter(it -> alternative.field().equals("pool[" + pools.indexOf(it) + "]"))
                .findFirst();
    }

    /// About so many for data.
    public long capacityBytes(int area) {
        var whole = configuration();
        var pool =
                pool(area).stream().mapToLong(it -> Capacity.bytes(whole, it, inventory())).sum();
        return pool + group(area).stream().mapToLong(it -> Capacity.bytes(it, inventory())).sum();
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

    /// Whether a pool is kept in place of that area.
    public boolean adopts(int area) {
        return adoption.isPresent() && area == root();
    }

    /// What the configuration names and does not hold, as far as it was typed.
    public Secrets secrets() {
        var secrets = new HashMap<String, Secret>();
        each().boxed()
                .forEach(area -> passphrase(area).ifPresent(it -> secrets.put(keyName(area), it)));
        return Secrets.of(secrets);
    }

    private Optional<Secret> passphrase(int area) {
        if (adopts(area)) {
            return adoption.flatMap(Adoption::passphrase);
        }
        return areas.get(area).pool().key().filter(_ -> makesPool(area)).flatMap(PoolKey::known);
    }

    private String keyName(int area) {
        return PoolKey.usual(areas.get(area).pool().name(), area == root()).secret();
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
        return makesPool(area) ? Optional.of(newPool(area)) : Optional.empty();
    }

    private PoolConfiguration newPool(int area) {
        var made = areas.get(area);
        var vdevs =
                made.placement().vdevs().stream().map(vdev -> vdev.configuration(names)).toList();
        return made.pool().configuration(vdevs, area == root());
    }

    public List<DiskConfiguration> groups() {
        return each().boxed().flatMap(area -> group(area).stream()).toList();
    }

    private Optional<DiskConfiguration> group(int area) {
        var made = areas.get(area);
        return made.fileSystem()
                .kind()
                .filter(_ -> !adopts(area))
                .map(kind -> new RootPartition(kind).on(names.of(made.placement().placed())));
    }

    public Optional<String> bootEnvironment() {
        return adoption.map(Adoption::bootEnvironment);
    }

    private IntStream each() {
        return IntStream.range(0, areas.size());
    }
}
