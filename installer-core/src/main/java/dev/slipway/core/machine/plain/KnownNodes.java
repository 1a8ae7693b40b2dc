package dev.slipway.core.machine.plain;

import dev.slipway.core.kdl.KdlDocument;
import dev.slipway.core.kdl.KdlNode;
import dev.slipway.core.kdl.Position;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The nodes and properties that the strict reader of the illumos daemon knows. It rejects a document for any
/// other, so that none may be sent.
record KnownNodes(Set<String> properties, Map<String, KnownNodes> children, boolean anyOption) {
    private static final KnownNodes NOTHING = new KnownNodes(Set.of(), Map.of(), false);
    private static final KnownNodes OPTIONS = new KnownNodes(Set.of(), Map.of(), true);
    private static final KnownNodes VDEV = of(Map.of("disks", NOTHING));
    private static final KnownNodes POOL = of(Map.of("vdev", VDEV, "options", OPTIONS));
    private static final KnownNodes ADDRESS =
            new KnownNodes(Set.of("name", "kind"), Map.of(), false);
    private static final KnownNodes INTERFACE =
            new KnownNodes(Set.of("selector"), Map.of("address", ADDRESS), false);
    private static final KnownNodes SYSTEM =
            of(Map.of("hostname", NOTHING, "nameserver", NOTHING, "interface", INTERFACE));
    private static final KnownNodes DOCUMENT =
            of(
                    Map.of(
                            "pool", POOL,
                            "image", NOTHING,
                            "boot-environment-name", NOTHING,
                            "sysconfig", SYSTEM));

    private static KnownNodes of(Map<String, KnownNodes> children) {
        return new KnownNodes(Set.of(), children, false);
    }

    /// A node or property that cannot be carried.
    ///
    /// @param path `sysconfig.user.ssh-key`
    record Stranger(String path, Position position) {}

    /// Every one of the document that the daemon does not know, those below such a one too.
    static List<Stranger> strangers(KdlDocument document) {
        var strangers = new ArrayList<Stranger>();
        DOCUMENT.collect("", document.nodes(), strangers);
        return strangers;
    }

    private void collect(String above, List<KdlNode> nodes, List<Stranger> strangers) {
        for (var node : nodes) {
            var path = above + node.name();
            var known = anyOption ? NOTHING : children.get(node.name());
            if (known == null) {
                strangers.add(new Stranger(path, node.position()));
            }
            var shape = known == null ? NOTHING : known;
            node.properties().keySet().stream()
                    .filter(property -> !shape.properties.contains(property))
                    .forEach(it -> strangers.add(new Stranger(path + "." + it, node.position())));
            shape.collect(path + ".", node.childNodes(), strangers);
        }
    }
}
