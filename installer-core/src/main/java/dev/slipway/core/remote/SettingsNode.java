package dev.slipway.core.remote;

import dev.slipway.core.failure.ConfigurationFailure.BadConfiguration;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.kdl.KdlDocument;
import dev.slipway.core.kdl.KdlNode;
import dev.slipway.core.kdl.KdlValue.KdlNumber;
import dev.slipway.core.kdl.KdlValue.KdlString;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/// A node of the live settings, read strictly: what is misspelt there must not leave a machine more open than was meant.
record SettingsNode(KdlNode node) {
    private static final int HIGHEST_PORT = 65535;

    static Optional<SettingsNode> first(KdlDocument document, String name) throws InstallException {
        return only(document.named(name).map(SettingsNode::new).toList());
    }

    String name() {
        return node.name();
    }

    /// @throws InstallException where another child is there
    void allows(String... names) throws InstallException {
        var known = Set.of(names);
        for (var child : children()) {
            if (!known.contains(child.name())) {
                throw child.bad("unknown", name(), String.join(", ", names));
            }
        }
    }

    /// @throws InstallException where it has an argument, or a property but these
    void allowsProperties(String... names) throws InstallException {
        if (!node.arguments().isEmpty() || !Set.of(names).containsAll(node.properties().keySet())) {
            throw bad("more");
        }
    }

    Optional<SettingsNode> child(String name) throws InstallException {
        return only(children().stream().filter(child -> child.name().equals(name)).toList());
    }

    List<SettingsNode> children() {
        return node.childNodes().stream().map(SettingsNode::new).toList();
    }

    /// The one argument, which is a text, beside these properties.
    String text(String... properties) throws InstallException {
        if (!Set.of(properties).containsAll(node.properties().keySet())) {
            throw bad("more");
        }
        if (node.arguments().size() == 1
                && node.arguments().getFirst() instanceof KdlString(var _, var _, var text)) {
            return text;
        }
        throw bad("text");
    }

    /// A property that is a text.
    Optional<String> property(String name) throws InstallException {
        var value = node.property(name);
        if (value.isPresent() && !(value.get() instanceof KdlString)) {
            throw bad("property", name);
        }
        return value.map(_ -> node.propertyText(name));
    }

    /// A property that is a port.
    OptionalInt port(String name) throws InstallException {
        var value = node.property(name);
        if (value.isEmpty()) {
            return OptionalInt.empty();
        }
        if (value.get() instanceof KdlNumber(var _, var _, var numeral)
                && numeral.decimal().matches("\\d{1,5}")) {
            return OptionalInt.of(inRange(Integer.parseInt(numeral.decimal())));
        }
        throw bad("port");
    }

    private int inRange(int port) throws InstallException {
        if (port < 1 || port > HIGHEST_PORT) {
            throw bad("port");
        }
        return port;
    }

    /// What is wrong with it, with its line; never its value, which may be a secret.
    InstallException bad(String key, Object... more) {
        var words = RemoteWords.of(key, more);
        var line = RemoteWords.of("at", node.position().line(), name(), words);
        return new InstallException(new BadConfiguration(1, line));
    }

    private static Optional<SettingsNode> only(List<SettingsNode> nodes) throws InstallException {
        if (nodes.size() > 1) {
            throw nodes.getLast().bad("twice");
        }
        return nodes.stream().findFirst();
    }
}
