package dev.slipway.core.config;

import dev.slipway.core.kdl.KdlEntry;
import dev.slipway.core.kdl.KdlEntry.KdlArgument;
import dev.slipway.core.kdl.KdlNode;
import dev.slipway.core.kdl.KdlValue;
import dev.slipway.core.kdl.KdlValue.KdlNumber;
import dev.slipway.core.kdl.KdlValue.KdlString;
import dev.slipway.core.kdl.Numeral.Whole;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A node that is being understood: whatever is asked of it is expected, everything else is a problem.
final class Element {
    static final String MISSING = "node-missing";

    private final KdlNode node;
    private final String field;
    private final Places places;
    private final Expectation expected = new Expectation();

    Element(KdlNode node, String field, Places places) {
        this.node = node;
        this.field = field;
        this.places = places;
        places.put(field, node.position());
    }

    String name() {
        return node.name();
    }

    /// The child of that name, at most one.
    Optional<Element> child(String name) {
        var all = children(name);
        all.stream().skip(1).forEach(each -> each.complain("node-repeated", name));
        return all.stream().findFirst().map(each -> new Element(each.node, inside(name), places));
    }

    /// The child of that name, exactly one.
    Optional<Element> required(String name) {
        var child = child(name);
        if (child.isEmpty()) {
            places.complain(inside(name), node.position(), Problem.of(MISSING, name));
        }
        return child;
    }

    List<Element> children(String name) {
        expected.node(name);
        var children = new ArrayList<Element>();
        for (var each : node.childNodes()) {
            if (each.name().equals(name)) {
                var place = inside(name) + "[" + children.size() + "]";
                children.add(new Element(each, place, places));
            }
        }
        return children;
    }

    boolean has(String name) {
        return !children(name).isEmpty();
    }

    /// All children, whatever they are called.
    List<Element> members() {
        node.childNodes().forEach(each -> expected.node(each.name()));
        return expected.nodes().flatMap(name -> child(name).stream()).toList();
    }

    /// The only argument; an empty string, after a problem, where it is not there.
    String argument() {
        var argument = optionalArgument();
        if (argument.isEmpty()) {
            complain("argument-missing", node.name());
        }
        return argument.orElse("");
    }

    Optional<String> optionalArgument() {
        return only().map(entry -> text(field, entry.value()));
    }

    /// The only argument, a whole number; nothing, after a problem, where it is not there or is none.
    Optional<Integer> number() {
        var value = only().map(KdlEntry::value);
        if (value.orElse(null) instanceof KdlNumber(var _, var _, Whole(var number, var _))
                && number.bitLength() < Integer.SIZE) {
            return Optional.of(number.intValue());
        }
        var position = value.map(KdlValue::position).orElse(node.position());
        places.complain(field, position, Problem.of("value-not-number", node.name()));
        return Optional.empty();
    }

    List<String> arguments() {
        var entries = entries();
        var texts = new ArrayList<String>();
        for (var i = 0; i < entries.size(); i++) {
            var place = field + "[" + i + "]";
            places.put(place, entries.get(i).position());
            texts.add(text(place, entries.get(i).value()));
        }
        return texts;
    }

    Optional<String> property(String key) {
        expected.property(key);
        var value = node.property(key);
        value.ifPresent(it -> places.put(inside(key), it.position()));
        return value.map(it -> text(inside(key), it));
    }

    void noArguments() {
        entries().stream().findFirst().ifPresent(this::tooMany);
    }

    /// Says what nobody asked for.
    void close() {
        expected.strangers(node)
                .forEach(it -> places.complain(inside(it.name()), it.position(), it.problem()));
    }

    void complain(Problem problem) {
        places.complain(field, node.position(), problem);
    }

    private void complain(String code, String object) {
        complain(Problem.of(code, object));
    }

    private Optional<KdlEntry> only() {
        var entries = entries();
        entries.stream().skip(1).findFirst().ifPresent(this::tooMany);
        return entries.stream().findFirst();
    }

    private List<KdlEntry> entries() {
        return node.entries().stream().filter(KdlArgument.class::isInstance).toList();
    }

    private void tooMany(KdlEntry entry) {
        places.complain(field, entry.position(), Problem.of("argument-needless", node.name()));
    }

    private String text(String place, KdlValue value) {
        if (value instanceof KdlString(_, _, var text)) {
            return text;
        }
        places.complain(place, value.position(), Problem.of("value-not-string", node.name()));
        return "";
    }

    private String inside(String name) {
        return field.isEmpty() ? name : field + "." + name;
    }
}
