package dev.slipway.core.plan;

import dev.slipway.core.config.DatasetConfiguration;
import dev.slipway.core.config.PoolConfiguration;
import dev.slipway.core.plan.PoolStep.CreateDataset;
import dev.slipway.core.plan.PoolStep.DatasetMount;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;

/// The datasets of one pool, with the parents that nobody named, and where each is mounted.
final class DatasetTree {
    static final Comparator<DatasetMount> OUTER_FIRST = Comparator.comparing(DatasetMount::path);

    private final PoolConfiguration pool;
    private final boolean root;

    /// By name within the pool, so that each parent is before its children.
    private final TreeMap<String, Optional<DatasetConfiguration>> byName = new TreeMap<>();

    /// @param root of the root pool, which is itself not mounted
    DatasetTree(PoolConfiguration pool, boolean root) {
        this.pool = pool;
        this.root = root;
        for (var dataset : pool.contents().datasets()) {
            addParents(dataset.name());
            byName.put(dataset.name(), Optional.of(dataset));
        }
    }

    private void addParents(String name) {
        for (var slash = name.indexOf('/'); slash > 0; slash = name.indexOf('/', slash + 1)) {
            byName.putIfAbsent(name.substring(0, slash), Optional.empty());
        }
    }

    List<CreateDataset> create() {
        var steps = new ArrayList<CreateDataset>();
        byName.forEach((name, dataset) -> steps.add(create(name, dataset)));
        return steps;
    }

    private CreateDataset create(String name, Optional<DatasetConfiguration> dataset) {
        var properties =
                dataset.map(DatasetTree::properties)
                        .orElse(Collections.unmodifiableSequencedMap(new LinkedHashMap<>()));
        return new CreateDataset(pool.name() + "/" + name, properties);
    }

    private static SequencedMap<String, String> properties(DatasetConfiguration dataset) {
        var properties = new LinkedHashMap<String, String>();
        dataset.mount().ifPresent(path -> properties.put("mountpoint", path));
        dataset.quota().ifPresent(size -> properties.put("quota", size));
        dataset.reservation().ifPresent(size -> properties.put("reservation", size));
        properties.putAll(dataset.options());
        return Collections.unmodifiableSequencedMap(properties);
    }

    /// Those that are mounted at all; another pool than the root pool is so itself.
    List<DatasetMount> mounts() {
        var mounts = new ArrayList<DatasetMount>();
        if (!root) {
            mounts.add(new DatasetMount(pool.name(), "/" + pool.name()));
        }
        for (var name : byName.keySet()) {
            var path = path(name);
            if (!path.equals(DatasetConfiguration.UNMOUNTED)) {
                mounts.add(new DatasetMount(pool.name() + "/" + name, path));
            }
        }
        return mounts;
    }

    /// Its own, or its parent's with the last part of its name.
    private String path(String name) {
        var own =
                Optional.ofNullable(byName.get(name))
                        .flatMap(dataset -> dataset.flatMap(DatasetConfiguration::mount));
        return own.orElseGet(() -> inherited(name));
    }

    private String inherited(String name) {
        var slash = name.lastIndexOf('/');
        var parent = slash < 0 ? top() : path(name.substring(0, slash));
        return parent.equals(DatasetConfiguration.UNMOUNTED)
                ? parent
                : parent + "/" + name.substring(slash + 1);
    }

    private String top() {
        return root ? DatasetConfiguration.UNMOUNTED : "/" + pool.name();
    }
}
