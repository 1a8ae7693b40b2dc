package dev.slipway.core.kdl;

/// What stands behind the name of a node: an argument or a property.
public sealed interface KdlEntry {
    /// Where it begins, its type annotation or property name included.
    Position position();

    KdlValue value();

    record KdlArgument(Position position, KdlValue value) implements KdlEntry {}

    record KdlProperty(Position position, String name, KdlValue value) implements KdlEntry {}
}
