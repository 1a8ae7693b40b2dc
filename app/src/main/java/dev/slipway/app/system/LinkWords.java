package dev.slipway.app.system;

import dev.slipway.app.text.Messages;
import dev.slipway.core.config.AddressConfiguration.AddressKind;
import dev.slipway.core.config.BondMode;
import dev.slipway.core.inventory.Link;
import java.util.stream.Collectors;

/// Links, and how an interface over one gets its address, as people read it.
record LinkWords(Messages messages) {
    private static final int GIGA = 1000;

    String of(Link link) {
        return link.up()
                ? messages.get("system.link.up", link.name(), link.mac(), speed(link))
                : messages.get("system.link.down", link.name(), link.mac());
    }

    String of(AddressKind kind) {
        return switch (kind) {
            case STATIC -> messages.get("kind.static");
            case DHCP4 -> messages.get("kind.dhcp4");
            case DHCP6 -> messages.get("kind.dhcp6");
            case ADDRCONF -> messages.get("kind.addrconf");
        };
    }

    String of(BondMode mode) {
        return switch (mode) {
            case ACTIVE_BACKUP -> messages.get("bond.backup", mode.word());
            case LACP -> messages.get("bond.lacp", mode.word());
            case BALANCE_RR, BALANCE_XOR, BROADCAST, BALANCE_TLB, BALANCE_ALB -> mode.word();
        };
    }

    /// What an interface is made of, in a line.
    String of(AttachmentForm attachment) {
        return switch (attachment) {
            case LinkForm link -> of(link.link().get());
            case BondForm bond ->
                    messages.get("system.bond", bond.mode().get().word(), names(bond));
            case VlanForm vlan ->
                    messages.get("system.vlan.of", vlan.id().value(), vlan.attachment().parent());
        };
    }

    private static String names(BondForm bond) {
        return bond.links().stream().map(Link::name).collect(Collectors.joining(" + "));
    }

    private String speed(Link link) {
        var speed = link.speedMegabits();
        if (speed == 0) {
            return messages.get("system.link.noSpeed");
        }
        return speed % GIGA == 0
                ? messages.get("system.link.gigabits", speed / GIGA)
                : messages.get("system.link.megabits", speed);
    }
}
