package dev.slipway.core.platform.simulated;

import java.nio.file.Path;
import java.util.Optional;

/// A dataset of an imported pool, and what its properties come to.
record Dataset(SimulatedPool pool, String name) {
    /// A property's value, and where it is from, as `zfs get` says it.
    record Value(String value, String source) {}

    Value property(String property) {
        var own = pool.dataset(name).orElseThrow().get(property);
        if (own != null) {
            return new Value(own, "local");
        }
        var parent = parent();
        return parent.isEmpty() || !ZfsProperties.inherited(property)
                ? fallback(property)
                : parent.get().inheritedBy(this, property);
    }

    private Value fallback(String property) {
        var value =
                property.equals("mountpoint")
                        ? "/" + pool.name()
                        : ZfsProperties.OF_A_DATASET.getOrDefault(property, "-");
        return new Value(value, value.equals("-") ? "-" : "default");
    }

    /// A mount point is inherited with the rest of the name behind it.
    private Value inheritedBy(Dataset child, String property) {
        var mine = property(property);
        var value =
                property.equals("mountpoint") && mine.value().startsWith("/")
                        ? below(mine.value(), child.name().substring(name.length() + 1))
                        : mine.value();
        var source = mine.source().equals("local") ? "inherited from " + name : mine.source();
        return new Value(value, source);
    }

    private static String below(String mountPoint, String rest) {
        return mountPoint.equals("/") ? "/" + rest : mountPoint + "/" + rest;
    }

    private Optional<Dataset> parent() {
        var slash = name.lastIndexOf('/');
        return slash < 0
                ? Optional.empty()
                : Optional.of(new Dataset(pool, name.substring(0, slash)));
    }

    /// Where it is mounted, if it is; nothing for `none` and `legacy`.
    Optional<Path> mountPoint() {
        var value = property("mountpoint").value();
        return value.startsWith("/")
                ? Optional.of(Path.of(pool.root(), value).normalize())
                : Optional.empty();
    }

    boolean isVolume() {
        return pool.dataset(name).filter(own -> own.containsKey("volsize")).isPresent();
    }

    boolean mountsItself() {
        return !isVolume() && property("canmount").value().equals("on") && mountPoint().isPresent();
    }
}
