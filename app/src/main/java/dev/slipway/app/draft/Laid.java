package dev.slipway.app.draft;

import dev.slipway.core.config.DatasetConfiguration;
import dev.slipway.core.config.DiskConfiguration;
import dev.slipway.core.config.PoolConfiguration;
import dev.slipway.core.config.PoolContents;
import dev.slipway.core.config.Sketch;
import dev.slipway.core.config.VolumeConfiguration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Function;

/// What a page makes of the disks: the pool or the group of disks that the root lies on, and what the root is called
/// there.
record Laid(
        Optional<PoolConfiguration> pool,
        Optional<DiskConfiguration> group,
        Optional<String> bootEnvironment) {
    static Laid of(StorageDraft storage) {
        return new Laid(
                storage.pools().stream().findFirst(),
                storage.groups().stream().findFirst(),
                storage.bootEnvironment());
    }

    /// What was written, with this in place of its root. Whatever the page does not change stays: volumes,
    /// options, other pools.
    ///
    /// @param said what the page said before
    Sketch over(Sketch was, Optional<Laid> said) {
        var pools = new ArrayList<>(was.pools());
        var disks = new ArrayList<>(was.disks());
        var oldPool = was.filled().rootPool();
        var oldGroup = was.filled().rootDisks();
        put(pools, oldPool, pool.map(now -> merged(oldPool, said.flatMap(Laid::pool), now)));
        put(disks, oldGroup, said.flatMap(Laid::group).equals(group) ? oldGroup : group);
        return was.withStorage(pools, disks).withBootEnvironment(named(was, said));
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

    private static PoolConfiguration merged(
            Optional<PoolConfiguration> old,
            Optional<PoolConfiguration> said,
            PoolConfiguration now) {
        return old.map(was -> new Merge(was, said, now).pool()).orElse(now);
    }

    private record Merge(
            PoolConfiguration was, Optional<PoolConfiguration> said, PoolConfiguration now) {
        PoolConfiguration pool() {
            return new PoolConfiguration(
                    part(PoolConfiguration::name),
                    part(PoolConfiguration::vdevs),
                    options(),
                    contents(),
                    part(PoolConfiguration::encryption),
                    part(PoolConfiguration::adopted));
        }

        /// As written, where the page says what it said before.
        private <T> T part(Function<PoolConfiguration, T> part) {
            var unchanged = said.map(part).filter(part.apply(now)::equals).isPresent();
            return part.apply(unchanged ? was : now);
        }

        private PoolContents contents() {
            var unchanged = said.filter(it -> it.contents().equals(now.contents())).isPresent();
            return unchanged
                    ? was.contents()
                    : new PoolContents(
                            merged(PoolContents::datasets, DatasetConfiguration::name),
                            merged(PoolContents::volumes, VolumeConfiguration::name),
                            swap());
        }

        private <T> List<T> merged(Function<PoolContents, List<T>> part, Function<T, String> name) {
            var all = new LinkedHashMap<String, T>();
            part.apply(was.contents()).forEach(it -> all.put(name.apply(it), it));
            said.map(PoolConfiguration::contents)
                    .ifPresent(it -> part.apply(it).forEach(old -> all.remove(name.apply(old))));
            part.apply(now.contents()).forEach(it -> all.put(name.apply(it), it));
            return List.copyOf(all.values());
        }

        private Optional<String> swap() {
            var unsaid = said.flatMap(it -> it.contents().swap()).isEmpty();
            return now.contents()
                    .swap()
                    .or(() -> unsaid ? was.contents().swap() : Optional.empty());
        }

        private SequencedMap<String, String> options() {
            var options = new LinkedHashMap<>(was.options());
            said.ifPresent(it -> it.options().forEach(options::remove));
            options.putAll(now.options());
            return options;
        }
    }
}
