package dev.slipway.core.check;

import java.util.Set;

/// Tells the options of a pool apart, which a configuration mixes: `zpool create -o` or `-O`.
public final class PoolOption {
    /// Those of zpoolprops(7) that may be chosen for a root pool. Not `bootfs`, `altroot` and `readonly`,
    /// which are the installer's to set.
    private static final Set<String> POOL =
            Set.of(
                    "ashift",
                    "autoexpand",
                    "autoreplace",
                    "autotrim",
                    "cachefile",
                    "comment",
                    "compatibility",
                    "delegation",
                    "failmode",
                    "listsnapshots",
                    "multihost");

    /// Those of zfsprops(7) that can be set at creation without a secret.
    private static final Set<String> FILE_SYSTEM =
            Set.of(
                    "aclinherit",
                    "aclmode",
                    "acltype",
                    "atime",
                    "canmount",
                    "casesensitivity",
                    "checksum",
                    "compression",
                    "copies",
                    "dedup",
                    "devices",
                    "dnodesize",
                    "exec",
                    "logbias",
                    "mountpoint",
                    "normalization",
                    "overlay",
                    "primarycache",
                    "quota",
                    "recordsize",
                    "redundant_metadata",
                    "refquota",
                    "refreservation",
                    "relatime",
                    "reservation",
                    "secondarycache",
                    "setuid",
                    "snapdir",
                    "special_small_blocks",
                    "sync",
                    "utf8only",
                    "xattr");

    private PoolOption() {}

    public static boolean ofPool(String name) {
        return POOL.contains(name) || name.startsWith("feature@");
    }

    /// A name with a colon is a property of the user's own.
    public static boolean ofFileSystem(String name) {
        return FILE_SYSTEM.contains(name) || name.matches("[a-z0-9._+-]+:[a-z0-9:._+-]+");
    }

    static boolean known(String name) {
        return ofPool(name) || ofFileSystem(name);
    }
}
