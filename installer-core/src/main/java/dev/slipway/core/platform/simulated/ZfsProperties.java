package dev.slipway.core.platform.simulated;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What OpenZFS 2.1 knows of properties, as far as an installation sets or reads them.
final class ZfsProperties {
    static final Map<String, String> OF_A_POOL =
            Map.ofEntries(
                    Map.entry("ashift", "0"),
                    Map.entry("autotrim", "off"),
                    Map.entry("autoexpand", "off"),
                    Map.entry("autoreplace", "off"),
                    Map.entry("bootfs", "-"),
                    Map.entry("cachefile", "-"),
                    Map.entry("comment", "-"),
                    Map.entry("compatibility", "off"),
                    Map.entry("delegation", "on"),
                    Map.entry("failmode", "wait"),
                    Map.entry("listsnapshots", "off"),
                    Map.entry("multihost", "off"));
    static final Map<String, String> OF_A_DATASET =
            Map.ofEntries(
                    Map.entry("acltype", "off"),
                    Map.entry("aclinherit", "restricted"),
                    Map.entry("atime", "on"),
                    Map.entry("canmount", "on"),
                    Map.entry("checksum", "on"),
                    Map.entry("compression", "off"),
                    Map.entry("copies", "1"),
                    Map.entry("dedup", "off"),
                    Map.entry("devices", "on"),
                    Map.entry("dnodesize", "legacy"),
                    Map.entry("encryption", "off"),
                    Map.entry("keyformat", "none"),
                    Map.entry("keylocation", "none"),
                    Map.entry("special_small_blocks", "0"),
                    Map.entry("volblocksize", "16384"),
                    Map.entry("volsize", "-"),
                    Map.entry("exec", "on"),
                    Map.entry("logbias", "latency"),
                    Map.entry("mountpoint", ""),
                    Map.entry("normalization", "none"),
                    Map.entry("overlay", "on"),
                    Map.entry("primarycache", "all"),
                    Map.entry("quota", "0"),
                    Map.entry("readonly", "off"),
                    Map.entry("recordsize", "131072"),
                    Map.entry("redundant_metadata", "all"),
                    Map.entry("refquota", "0"),
                    Map.entry("refreservation", "0"),
                    Map.entry("relatime", "off"),
                    Map.entry("reservation", "0"),
                    Map.entry("secondarycache", "all"),
                    Map.entry("setuid", "on"),
                    Map.entry("sharenfs", "off"),
                    Map.entry("snapdir", "hidden"),
                    Map.entry("sync", "standard"),
                    Map.entry("utf8only", "off"),
                    Map.entry("casesensitivity", "sensitive"),
                    Map.entry("xattr", "on"));

    private static final Set<String> OWN_ONLY =
            Set.of(
                    "canmount",
                    "quota",
                    "refquota",
                    "reservation",
                    "refreservation",
                    "volblocksize",
                    "volsize");
    private static final Map<String, String> SPELLINGS =
            Map.ofEntries(
                    Map.entry("canmount", "on|off|noauto"),
                    Map.entry(
                            "compression",
                            "on|off|lzjb|gzip|gzip-[1-9]|zle|lz4|zstd|zstd-(\\d|1\\d)|zstd-fast(-\\d+)?"),
                    Map.entry("acltype", "off|noacl|nfsv4|posix|posixacl"),
                    Map.entry("xattr", "on|off|dir|sa"),
                    Map.entry("dnodesize", "legacy|auto|1k|2k|4k|8k|16k"),
                    Map.entry("encryption", "off|on|aes-(128|192|256)-(ccm|gcm)"),
                    Map.entry("keyformat", "raw|hex|passphrase"),
                    Map.entry("keylocation", "prompt|file:///.+"),
                    Map.entry("logbias", "latency|throughput"),
                    Map.entry("normalization", "none|formC|formD|formKC|formKD"),
                    Map.entry("primarycache", "all|none|metadata"),
                    Map.entry("quota", "none|\\d+[KMGTP]?"),
                    Map.entry("relatime", "on|off"),
                    Map.entry("reservation", "none|\\d+[KMGTP]?"),
                    Map.entry("atime", "on|off"),
                    Map.entry("mountpoint", "none|legacy|/.*"),
                    Map.entry("recordsize", "\\d+([kKmM]B?)?"),
                    Map.entry("sync", "standard|always|disabled"));

    private ZfsProperties() {}

    static boolean inherited(String property) {
        return !OWN_ONLY.contains(property);
    }

    /// Why `zfs` and `zpool -O` refuse to set it; nothing where they do not. Names with a colon are the user's.
    static Optional<String> refusal(String property, String value) {
        if (property.contains(":")) {
            return Optional.empty();
        }
        if (!OF_A_DATASET.containsKey(property)) {
            return Optional.of("invalid property '" + property + "'");
        }
        var allowed = SPELLINGS.getOrDefault(property, ".+");
        return value.matches(allowed)
                ? Optional.empty()
                : Optional.of("'" + property + "' must be one of '" + allowed + "'");
    }

    static Optional<String> poolRefusal(String property, String value) {
        if (!OF_A_POOL.containsKey(property) && !property.startsWith("feature@")) {
            return Optional.of("property '" + property + "' is not a valid pool or vdev property");
        }
        var bad = property.equals("ashift") && !value.matches("0|9|1[0-6]");
        return bad
                ? Optional.of("property 'ashift' number " + value + " is invalid")
                : Optional.empty();
    }

    /// A name of a pool, dataset or snapshot.
    static boolean isName(String name) {
        return name.matches("[A-Za-z][A-Za-z0-9_.:-]*(/[A-Za-z0-9_.:-]+)*(@[A-Za-z0-9_.:-]+)?");
    }

    /// Of `name=value`.
    static List<String> split(String assignment) throws Refusal {
        var parts = assignment.split("=", 2);
        if (parts.length != 2) {
            throw new Refusal(2, "missing '=' for property=value argument");
        }
        return List.of(parts);
    }
}
