package dev.slipway.core.config;

import static dev.slipway.core.config.MachineConfigurationWriter.list;
import static dev.slipway.core.config.MachineConfigurationWriter.text;
import static dev.slipway.core.config.MachineConfigurationWriter.with;

import dev.slipway.core.config.Attachment.Bond;
import dev.slipway.core.config.Attachment.Direct;
import dev.slipway.core.config.Attachment.Vlan;
import dev.slipway.core.kdl.KdlNode;
import dev.slipway.core.kdl.KdlValue;

/// Writes `sysconfig { … }`.
final class SystemWriter {
    private SystemWriter() {}

    static KdlNode system(SystemConfiguration system) {
        var node = KdlNode.named("sysconfig").withChild(text("hostname", system.hostname()));
        node = with(node, "nameserver", system.nameservers());
        node = with(node, "search", system.search());
        node = with(node, "time-server", system.timeServers());
        node = with(node, "timezone", list(system.timezone()));
        node = with(node, "locale", list(system.locale()));
        node = system.keyboard().map(SystemWriter::keyboard).map(node::withChild).orElse(node);
        for (var link : system.interfaces()) {
            node = node.withChild(link(link));
        }
        for (var user : system.users()) {
            node = node.withChild(user(user));
        }
        return node;
    }

    private static KdlNode keyboard(KeyboardConfiguration keyboard) {
        var node = text("keyboard", keyboard.layout());
        return keyboard.variant().map(it -> node.withProperty("variant", it)).orElse(node);
    }

    private static KdlNode link(InterfaceConfiguration link) {
        var node = attached(text("interface", link.name()), link.attachment());
        node = link.mtu().map(mtu -> number("mtu", mtu)).map(node::withChild).orElse(node);
        for (var address : link.addresses()) {
            node = node.withChild(address(address));
        }
        return with(node, "gateway", list(link.gateway()));
    }

    private static KdlNode attached(KdlNode node, Attachment attachment) {
        return switch (attachment) {
            case Direct(var selector) -> node.withProperty("selector", selector);
            case Bond bond -> node.withChild(bond(bond));
            case Vlan(var id, var parent) ->
                    node.withChild(number("vlan-id", id)).withChild(text("parent", parent));
        };
    }

    private static KdlNode bond(Bond bond) {
        var links = KdlNode.named("links");
        for (var selector : bond.selectors()) {
            links = links.withArgument(selector);
        }
        return text("bond", bond.mode().word()).withChild(links);
    }

    private static KdlNode number(String name, int value) {
        return KdlNode.named(name).withArgument(KdlValue.of(value));
    }

    private static KdlNode address(AddressConfiguration address) {
        var node =
                KdlNode.named("address")
                        .withProperty("name", address.name())
                        .withProperty("kind", address.kind().word());
        return address.address().map(node::withArgument).orElse(node);
    }

    private static KdlNode user(UserConfiguration user) {
        var node = with(text("user", user.name()), "password-hash", list(user.passwordHash()));
        node = with(node, "ssh-key", user.sshKeys());
        return with(node, "group", user.groups());
    }
}
