package dev.slipway.core.config;

import java.util.ArrayList;
import java.util.List;

/// What must hold of datasets and volumes, and of where they are mounted.
final class DatasetRules {
    private final Findings findings;
    private final List<Mount> mounts = new ArrayList<>();

    DatasetRules(Findings findings) {
        this.findings = findings;
    }

    /// @param pool by its place
    private record Mount(String field, int pool, String path) {}

    void apply(List<PoolConfiguration> pools) {
        for (var i = 0; i < pools.size(); i++) {
            pool(i, pools.get(i));
        }
        mounts.forEach(this::nesting);
    }

    private void pool(int index, PoolConfiguration pool) {
        var field = "pool[" + index + "]";
        var contents = pool.contents();
        for (var i = 0; i < contents.volumes().size(); i++) {
            volume(field + ".volume[" + i + "]", pool, contents.volumes().get(i));
        }
        for (var i = 0; i < contents.datasets().size(); i++) {
            dataset(field + ".dataset[" + i + "]", index, pool, contents.datasets().get(i));
        }
    }

    private void volume(String field, PoolConfiguration pool, VolumeConfiguration volume) {
        name(field, pool, volume.name());
        findings.add(field + ".size", Size.problem(volume.size()));
        volume.options()
                .forEach(
                        (option, value) ->
                                findings.add(
                                        field + ".options." + option,
                                        VolumeOption.problem(option, value)));
    }

    private void dataset(
            String field, int index, PoolConfiguration pool, DatasetConfiguration dataset) {
        name(field, pool, dataset.name());
        dataset.quota().ifPresent(it -> findings.add(field + ".quota", Size.problem(it)));
        dataset.reservation()
                .ifPresent(it -> findings.add(field + ".reservation", Size.problem(it)));
        options(field, dataset);
        dataset.mount()
                .filter(path -> !path.equals(DatasetConfiguration.UNMOUNTED))
                .ifPresent(path -> mount(new Mount(field + ".mount", index, path)));
    }

    private void options(String field, DatasetConfiguration dataset) {
        PoolRules.options(field, dataset.options(), findings);
        dataset.options().keySet().stream()
                .filter(PoolOption::ofPool)
                .forEach(
                        name ->
                                findings.add(
                                        field + ".options." + name,
                                        Problem.of("dataset-option-of-pool", name)));
    }

    private void mount(Mount mount) {
        findings.add(mount.field(), MountPath.problem(mount.path()));
        findings.unique(mount.field(), "mount", mount.path(), "mount-repeated", mount.path());
        mounts.add(mount);
    }

    private void name(String field, PoolConfiguration pool, String name) {
        findings.add(field, DatasetName.problem(name));
        findings.unique(field, "in " + pool.name(), name, "dataset-repeated", name);
        pool.contents().volumes().stream()
                .filter(volume -> name.startsWith(volume.name() + "/"))
                .forEach(it -> findings.add(field, Problem.of("in-volume", name, it.name())));
    }

    /// Pools are let go of one after the other: none may hold another one open.
    private void nesting(Mount mount) {
        mounts.stream()
                .filter(outer -> outer.pool() != mount.pool())
                .filter(outer -> MountPath.inside(mount.path(), outer.path()))
                .forEach(
                        outer ->
                                findings.add(
                                        mount.field(),
                                        Problem.of(
                                                "mount-across-pools", mount.path(), outer.path())));
    }
}
