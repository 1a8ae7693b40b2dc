package dev.slipway.core.step.system;

import java.util.Locale;
import java.util.Optional;

/// How the files of systemd know a link of the machine.
///
/// @param selector `mac:…`, or the name that the system gives it
record LinkMatch(String selector) {
    private static final String MAC = "mac:";

    /// What networkd matches: by its address where that is known, otherwise as it is called by now. Bridges and VLANs
    /// have the same address, and are of another type.
    String named(String name) {
        return mac().map(mac -> "MACAddress=" + mac + "\nType=ether\n")
                .orElse("Name=" + name + "\n");
    }

    /// What udev matches, before it has another name.
    String original() {
        return mac().isPresent() ? named("") : "OriginalName=" + selector + "\n";
    }

    /// What networkd matches while the link belongs to a bond, which may give it another address.
    String bonded() {
        return mac().map(mac -> "PermanentMACAddress=" + mac + "\nType=ether\n")
                .orElse("Name=" + selector + "\n");
    }

    Optional<String> mac() {
        return selector.startsWith(MAC)
                ? Optional.of(selector.substring(MAC.length()).toLowerCase(Locale.ROOT))
                : Optional.empty();
    }
}
