package dev.slipway.core.kdl;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// Nodes in order: a whole document, or the children of a node.
public record KdlDocument(List<KdlNode> nodes) {
    public KdlDocument {
        nodes = List.copyOf(nodes);
    }

    public static KdlDocument of(KdlNode... nodes) {
        return new KdlDocument(List.of(nodes));
    }

    public Stream<KdlNode> named(String name) {
        return nodes.stream().filter(node -> node.name().equals(name));
    }

    public Optional<KdlNode> first(String name) {
        return named(name).findFirst();
    }

    /// This, and `node` after all others.
    public KdlDocument with(KdlNode node) {
        var more = new ArrayList<>(nodes);
        more.add(node);
        return new KdlDocument(more);
    }

    public KdlDocument without(String name) {
        return new KdlDocument(nodes.stream().filter(node -> !node.name().equals(name)).toList());
    }

    /// This, with every node as `edit` leaves it.
    public KdlDocument edited(UnaryOperator<KdlNode> edit) {
        return new KdlDocument(nodes.stream().map(edit).toList());
    }
}
