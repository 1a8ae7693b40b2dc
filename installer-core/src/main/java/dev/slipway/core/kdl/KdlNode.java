package dev.slipway.core.kdl;

import dev.slipway.core.kdl.KdlEntry.KdlArgument;
import dev.slipway.core.kdl.KdlEntry.KdlProperty;
import dev.slipway.core.kdl.KdlValue.KdlString;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/// A node with its entries as written.
///
/// @param position where it begins, its type annotation included
/// @param entries arguments and properties in the order of the text, repeated properties too
/// @param children absent without a block; an empty block is an empty document
public record KdlNode(
        Position position,
        Optional<String> type,
        String name,
        List<KdlEntry> entries,
        Optional<KdlDocument> children) {
    public KdlNode {
        entries = List.copyOf(entries);
    }

    public static KdlNode named(String name) {
        return new KdlNode(Position.NONE, Optional.empty(), name, List.of(), Optional.empty());
    }

    public List<KdlValue> arguments() {
        return entries.stream().filter(KdlArgument.class::isInstance).map(KdlEntry::value).toList();
    }

    /// By name; of a repeated property the rightmost counts.
    public SequencedMap<String, KdlValue> properties() {
        var properties = new LinkedHashMap<String, KdlValue>();
        for (var entry : entries) {
            if (entry instanceof KdlProperty(_, var key, var value)) {
                properties.put(key, value);
            }
        }
        return Collections.unmodifiableSequencedMap(properties);
    }

    public Optional<KdlValue> property(String key) {
        return Optional.ofNullable(properties().get(key));
    }

    /// Of a property that is a text; empty where there is none.
    public String propertyText(String key) {
        return property(key).orElse(null) instanceof KdlString(var _, var _, var text) ? text : "";
    }

    /// The children, none where there is no block.
    public List<KdlNode> childNodes() {
        return children.map(KdlDocument::nodes).orElse(List.of());
    }

    public KdlNode withArgument(KdlValue value) {
        return withEntry(new KdlArgument(Position.NONE, value));
    }

    public KdlNode withArgument(String value) {
        return withArgument(KdlValue.of(value));
    }

    public KdlNode withProperty(String key, KdlValue value) {
        return withEntry(new KdlProperty(Position.NONE, key, value));
    }

    public KdlNode withProperty(String key, String value) {
        return withProperty(key, KdlValue.of(value));
    }

    public KdlNode withChild(KdlNode child) {
        return withChildren(children.orElseGet(KdlDocument::of).with(child));
    }

    public KdlNode withChildren(KdlDocument block) {
        return new KdlNode(position, type, name, entries, Optional.of(block));
    }

    public KdlNode withoutChildren() {
        return new KdlNode(position, type, name, entries, Optional.empty());
    }

    private KdlNode withEntry(KdlEntry entry) {
        var more = new ArrayList<>(entries);
        more.add(entry);
        return new KdlNode(position, type, name, more, children);
    }
}
