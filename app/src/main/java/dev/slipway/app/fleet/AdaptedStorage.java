package dev.slipway.app.fleet;

import dev.slipway.core.check.FoundPool;
import dev.slipway.core.check.Selection;
import dev.slipway.core.config.DiskCondition;
import dev.slipway.core.config.DiskConfiguration;
import dev.slipway.core.config.DiskSelector;
import dev.slipway.core.config.ImageConfiguration;
import dev.slipway.core.config.PoolConfiguration;
import dev.slipway.core.config.VdevConfiguration;
import dev.slipway.core.inventory.Disk;
import java.util.List;

/// The same layout on the disks of another machine.
///
/// @param misfits takes what does not fit
record AdaptedStorage(Counterparts counterparts, List<Misfit> misfits) {
    PoolConfiguration of(PoolConfiguration pool) {
        var own = pool.withVdevs(pool.vdevs().stream().map(this::of).toList());
        return pool.adopted().isPresent() ? adopting(own) : own;
    }

    DiskConfiguration of(DiskConfiguration group) {
        return new DiskConfiguration(
                selectors(group.disks()), group.table(), group.boot(), group.partitions());
    }

    ImageConfiguration of(ImageConfiguration image) {
        return new ImageConfiguration(
                image.reference(),
                image.plainHttp(),
                image.mirrors(),
                image.signatureKey(),
                image.disk().map(this::selector));
    }

    private VdevConfiguration of(VdevConfiguration vdev) {
        return new VdevConfiguration(vdev.kind(), vdev.mirrored(), selectors(vdev.disks()));
    }

    /// The pool of the same name: every pool has a GUID of its own.
    private PoolConfiguration adopting(PoolConfiguration pool) {
        var named =
                FoundPool.on(counterparts.to()).stream()
                        .filter(found -> found.names().contains(pool.name()))
                        .toList();
        if (named.size() != 1) {
            misfits.add(new Misfit.NoPool(pool.name()));
            return pool;
        }
        return pool.adopting(named.getFirst().guid());
    }

    private List<String> selectors(List<String> selectors) {
        return selectors.stream().map(this::selector).toList();
    }

    /// What means no single disk of the first machine is left for the checks to refuse.
    private String selector(String selector) {
        var meant = new Selection(selector, counterparts.from()).matches();
        if (meant.size() != 1) {
            return selector;
        }
        return describes(selector) ? described(selector) : counterpart(selector, meant.getFirst());
    }

    /// Whether it says what a disk is, instead of which.
    private static boolean describes(String selector) {
        return DiskSelector.parse(selector).stream()
                .flatMap(parsed -> parsed.conditions().stream())
                .noneMatch(DiskCondition.Named.class::isInstance);
    }

    private String described(String selector) {
        if (new Selection(selector, counterparts.to()).matches().size() != 1) {
            misfits.add(new Misfit.UnclearDisk(selector));
        }
        return selector;
    }

    private String counterpart(String selector, Disk disk) {
        var own = counterparts.of(disk);
        if (own.isEmpty()) {
            misfits.add(new Misfit.NoDisk(disk));
        }
        return own.map(it -> Selection.naming(it, counterparts.to().disks())).orElse(selector);
    }
}
