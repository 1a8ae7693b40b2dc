package dev.slipway.core.config;

import java.util.Optional;

/// How an interface gets an address.
///
/// @param name a label for it, such as `v4`
/// @param address in CIDR form, for [AddressKind#STATIC] only
public record AddressConfiguration(String name, AddressKind kind, Optional<String> address) {
    public enum AddressKind {
        STATIC("static"),
        DHCP4("dhcp4"),
        DHCP6("dhcp6"),
        /// Stateless address auto-configuration from router advertisements (SLAAC).
        ADDRCONF("addrconf");

        private final String word;

        AddressKind(String word) {
            this.word = word;
        }

        /// As KDL spells it.
        public String word() {
            return word;
        }
    }
}
