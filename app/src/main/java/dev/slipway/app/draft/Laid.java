package dev.slipway.app.draft;

import dev.slipway.core.config.DiskConfiguration;
import dev.slipway.core.config.MachineConfiguration;
import dev.slipway.core.config.PoolConfiguration;
import dev.slipway.core.config.Sketch;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What the page makes of the disks, and what the root is called there.
record Laid(
        List<PoolConfiguration> pools,
        List<DiskConfiguration> groups,
        Optional<String> bootEnvironment) {
    static Laid of(StorageDraft storage) {
        return new Laid(storage.pools(), storage.groups(), storage.bootEnvironment());
    }

    /// What was written, with this in it. Where the page said all that was written, this is all of it now. Else it takes
    /// the place of the root, and of the pools of the same names, and whatever the page does not change stays: options,
    /// pools, disks.
    ///
    /// @param said what the page said before
    Sketch over(Sketch was, Optional<Laid> said) {
        var whole = said.filter(it -> it.isAllOf(was)).isPresent();
        var laid = whole ? was.withStorage(pools, groups) : mixed(was, said);
        return laid.withBootEnvironment(named(was, said));
    }

    private boolean isAllOf(Sketch was) {
        return pools.equals(was.pools()) && groups.equals(was.disks());
    }

    private Sketch mixed(Sketch was, Optional<Laid> said) {
        var mixed = new ArrayList<>(was.pools());
        var disks = new ArrayList<>(was.disks());
        var oldRoot = was.filled().rootPool();
        var oldGroup = was.filled().rootDisks();
        put(mixed, oldRoot, root().map(now -> merged(oldRoot, said.flatMap(Laid::root), now)));
        put(disks, oldGroup, said.flatMap(Laid::group).equals(group()) ? oldGroup : group());
        said.ifPresent(it -> mixed.removeAll(gone(it, was)));
        data().forEach(now -> putBeside(mixed, beside(now, was, said)));
        return was.withStorage(mixed, disks);
    }

    /// Pools that the page had beside the root, and has no more.
    private List<PoolConfiguration> gone(Laid said, Sketch was) {
        return said.data().stream()
                .map(PoolConfiguration::name)
                .filter(name -> called(name, pools).isEmpty())
                .flatMap(name -> called(name, was.pools()).stream())
                .toList();
    }

    private static PoolConfiguration beside(
            PoolConfiguration now, Sketch was, Optional<Laid> said) {
        var name = now.name();
        return merged(called(name, was.pools()), said.flatMap(it -> called(name, it.pools)), now);
    }

    private static Optional<PoolConfiguration> called(String name, List<PoolConfiguration> pools) {
        return pools.stream().filter(it -> it.name().equals(name)).findFirst();
    }

    private Optional<PoolConfiguration> root() {
        return MachineConfiguration.of(pools, groups, bootEnvironment).rootPool();
    }

    private Optional<DiskConfiguration> group() {
        return groups.stream().findFirst();
    }

    private List<PoolConfiguration> data() {
        return pools.stream().filter(it -> !root().equals(Optional.of(it))).toList();
    }

    private Optional<String> named(Sketch was, Optional<Laid> said) {
        var unsaid = said.map(Laid::bootEnvironment).filter(bootEnvironment::equals).isPresent();
        return unsaid || (said.isEmpty() && bootEnvironment.isEmpty())
                ? was.bootEnvironment()
                : bootEnvironment;
    }

    private static <T> void put(List<T> all, Optional<T> old, Optional<T> now) {
        int at = old.map(all::indexOf).orElse(-1);
        if (at >= 0) {
            all.remove(at);
        }
        now.ifPresent(it -> all.add(Math.max(at, 0), it));
    }

    private static void putBeside(List<PoolConfiguration> all, PoolConfiguration now) {
        var at = called(now.name(), all).map(all::indexOf).orElse(all.size());
        all.subList(at, Math.min(at + 1, all.size())).clear();
        all.add(at, now);
    }

    private static PoolConfiguration merged(
            Optional<PoolConfiguration> old,
            Optional<PoolConfiguration> said,
            PoolConfiguration now) {
        return old.map(was -> new Merge(was, said, now).pool()).orElse(now);
    }
}
