package dev.slipway.core.kdl;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;

/// Which node of one list is which of another.
final class KdlPairs {
    /// Only the order among those of a name counts.
    static final BiPredicate<KdlNode, KdlNode> IN_ORDER = (_, _) -> false;

    private final IdentityHashMap<KdlNode, KdlNode> there = new IdentityHashMap<>();
    private final IdentityHashMap<KdlNode, KdlNode> back = new IdentityHashMap<>();

    KdlPairs(List<KdlNode> from, List<KdlNode> to) {
        this(from, to, KdlPairs::alike);
    }

    /// @param surely what pairs nodes before their order does
    KdlPairs(List<KdlNode> from, List<KdlNode> to, BiPredicate<KdlNode, KdlNode> surely) {
        pair(from, to, surely);
        pair(from, to, (one, other) -> one.name().equals(other.name()));
    }

    Optional<KdlNode> of(KdlNode node) {
        return Optional.ofNullable(there.get(node));
    }

    Optional<KdlNode> back(KdlNode node) {
        return Optional.ofNullable(back.get(node));
    }

    private void pair(List<KdlNode> from, List<KdlNode> to, BiPredicate<KdlNode, KdlNode> belong) {
        for (var node : from) {
            if (!there.containsKey(node)) {
                to.stream()
                        .filter(other -> !back.containsKey(other))
                        .filter(other -> belong.test(node, other))
                        .findFirst()
                        .ifPresent(other -> pair(node, other));
            }
        }
    }

    private void pair(KdlNode node, KdlNode other) {
        there.put(node, other);
        back.put(other, node);
    }

    private static boolean alike(KdlNode one, KdlNode other) {
        return one.name().equals(other.name()) && first(one).equals(first(other));
    }

    private static Optional<Object> first(KdlNode node) {
        return node.arguments().stream().findFirst().map(KdlPairs::meaning);
    }

    private static Object meaning(KdlValue value) {
        return value instanceof KdlValue.KdlString(_, _, var text) ? text : value;
    }
}
