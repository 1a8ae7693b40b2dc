package dev.slipway.core.step.system;

import static dev.slipway.core.step.system.NetworkFile.HEADING;

import dev.slipway.core.config.Attachment.Bond;
import dev.slipway.core.config.Attachment.Direct;
import dev.slipway.core.config.Attachment.Vlan;
import dev.slipway.core.config.InterfaceConfiguration;
import java.util.LinkedHashMap;
import java.util.SequencedMap;

/// What makes a device of an interface, as systemd.link(5), systemd.netdev(5) and systemd.network(5) write it.
record DeviceFiles(InterfaceConfiguration each) {
    /// A link that fails without a word is otherwise never noticed: networkd's usual is not to look.
    private static final String MONITOR = "MIIMonitorSec=100ms\n";

    /// By what follows the interface's name in theirs; no interface has an `@` in its name.
    SequencedMap<String, String> texts() {
        var texts = new LinkedHashMap<String, String>();
        switch (each.attachment()) {
            case Direct(var selector) -> renamed(selector, texts);
            case Bond bond -> bond(bond, texts);
            case Vlan vlan ->
                    texts.put(".netdev", device("vlan") + "\n[VLAN]\nId=" + vlan.id() + "\n");
        }
        return texts;
    }

    /// Only where it needs a name that the system would not give it.
    private void renamed(String selector, SequencedMap<String, String> texts) {
        if (!selector.equals(each.name())) {
            var match = new LinkMatch(selector).original();
            texts.put(
                    ".link",
                    HEADING + "[Match]\n" + match + "\n[Link]\nName=" + each.name() + "\n");
        }
    }

    private void bond(Bond bond, SequencedMap<String, String> texts) {
        var mode = "Mode=" + bond.mode().word() + "\n";
        texts.put(".netdev", device("bond") + address(bond) + "\n[Bond]\n" + mode + MONITOR);
        for (var i = 0; i < bond.selectors().size(); i++) {
            var match = new LinkMatch(bond.selectors().get(i)).bonded();
            texts.put(
                    "@link" + i + ".network",
                    HEADING + "[Match]\n" + match + "\n[Network]\nBond=" + each.name() + "\n");
        }
    }

    private String device(String kind) {
        return HEADING + "[NetDev]\nName=" + each.name() + "\nKind=" + kind + "\n";
    }

    /// That of its first link, which the network knows the machine by; udev would make one up.
    private static String address(Bond bond) {
        return bond.selectors().stream()
                .findFirst()
                .flatMap(first -> new LinkMatch(first).mac())
                .map(mac -> "MACAddress=" + mac + "\n")
                .orElse("");
    }
}
