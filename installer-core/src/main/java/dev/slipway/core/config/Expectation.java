package dev.slipway.core.config;

import dev.slipway.core.kdl.KdlEntry;
import dev.slipway.core.kdl.KdlEntry.KdlProperty;
import dev.slipway.core.kdl.KdlNode;
import dev.slipway.core.kdl.Position;
import java.util.LinkedHashSet;
import java.util.SequencedSet;
import java.util.stream.Stream;

/// What somebody who understands a node has asked of it: everything else in it is a problem.
final class Expectation {
    private final SequencedSet<String> nodes = new LinkedHashSet<>();
    private final SequencedSet<String> properties = new LinkedHashSet<>();

    /// Something in a node that nobody asked for.
    record Stranger(String name, Position position, Problem problem) {}

    void node(String name) {
        nodes.add(name);
    }

    void property(String key) {
        properties.add(key);
    }

    Stream<String> nodes() {
        return nodes.stream();
    }

    /// The children of `owner` that nobody asked for, then such properties.
    Stream<Stranger> strangers(KdlNode owner) {
        var children = owner.childNodes().stream().filter(it -> !nodes.contains(it.name()));
        return Stream.concat(
                children.map(it -> node(it, owner)),
                owner.entries().stream().flatMap(it -> property(it, owner)));
    }

    private Stranger node(KdlNode child, KdlNode owner) {
        return unknown("node-unknown", child.name(), child.position(), owner, nodes);
    }

    private Stream<Stranger> property(KdlEntry entry, KdlNode owner) {
        return entry instanceof KdlProperty(var position, var key, _) && !properties.contains(key)
                ? Stream.of(unknown("property-unknown", key, position, owner, properties))
                : Stream.empty();
    }

    private static Stranger unknown(
            String code, String name, Position at, KdlNode owner, SequencedSet<String> known) {
        var inside = owner.name().isEmpty() ? "document" : owner.name();
        var problem =
                known.isEmpty()
                        ? Problem.of(code + "-at-all", name, inside)
                        : Problem.misspelt(code, name, known);
        return new Stranger(name, at, problem);
    }
}
