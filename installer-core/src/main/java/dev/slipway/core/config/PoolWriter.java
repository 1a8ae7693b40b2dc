package dev.slipway.core.config;

import dev.slipway.core.kdl.KdlNode;
import java.util.Map;
import java.util.Optional;

/// Writes pools: what a plain pool needs is what the illumos daemon knows too.
final class PoolWriter {
    private PoolWriter() {}

    static KdlNode pool(PoolConfiguration pool) {
        var node = text("pool", pool.name());
        for (var vdev : pool.vdevs()) {
            node = node.withChild(vdev(vdev));
        }
        node = withOptions(node, pool.options());
        node = withContents(node, pool.contents());
        node = withAdoption(node, pool.adopted());
        return pool.encryption().isPresent()
                ? node.withChild(encryption(pool.encryption().get()))
                : node;
    }

    private static KdlNode withAdoption(KdlNode pool, Optional<String> guid) {
        return guid.map(it -> pool.withChild(KdlNode.named("adopt").withProperty("guid", it)))
                .orElse(pool);
    }

    private static KdlNode vdev(VdevConfiguration vdev) {
        var disks = KdlNode.named("disks");
        for (var disk : vdev.disks()) {
            disks = disks.withArgument(disk);
        }
        var node = text("vdev", vdev.kind().word());
        node = vdev.mirrored() ? node.withProperty("redundancy", "mirror") : node;
        return node.withChild(disks);
    }

    private static KdlNode withContents(KdlNode pool, PoolContents contents) {
        var node = pool;
        for (var dataset : contents.datasets()) {
            node = node.withChild(dataset(dataset));
        }
        for (var volume : contents.volumes()) {
            node = node.withChild(volume(volume));
        }
        return with(node, "swap", contents.swap());
    }

    private static KdlNode dataset(DatasetConfiguration dataset) {
        var node = with(text("dataset", dataset.name()), "mount", dataset.mount());
        node = with(node, "quota", dataset.quota());
        node = with(node, "reservation", dataset.reservation());
        return withOptions(node, dataset.options());
    }

    private static KdlNode volume(VolumeConfiguration volume) {
        var node = text("volume", volume.name()).withProperty("size", volume.size());
        node = volume.swap() ? node.withChild(KdlNode.named("swap")) : node;
        return withOptions(node, volume.options());
    }

    private static KdlNode encryption(EncryptionConfiguration encryption) {
        return KdlNode.named("encryption")
                .withChild(text("secret", encryption.secret()))
                .withChild(text("format", encryption.format().word()));
    }

    private static KdlNode withOptions(KdlNode owner, Map<String, String> all) {
        if (all.isEmpty()) {
            return owner;
        }
        var options = KdlNode.named("options");
        for (var option : all.entrySet()) {
            options = options.withChild(text(option.getKey(), option.getValue()));
        }
        return owner.withChild(options);
    }

    private static KdlNode with(KdlNode owner, String name, Optional<String> value) {
        return value.map(it -> owner.withChild(text(name, it))).orElse(owner);
    }

    private static KdlNode text(String name, String value) {
        return KdlNode.named(name).withArgument(value);
    }
}
