package dev.slipway.core.config;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// An option of a pool: a property of the pool (`zpool create -o`), of its root file system (`-O`), or the
/// user's own (`org:name`).
///
/// Properties that the installation itself decides (`altroot`, `bootfs`, `cachefile`, `mountpoint`,
/// `canmount`, `readonly`), those that would keep the system from being mounted (`zoned`) and those that would
/// ask for a passphrase are not among them.
public final class PoolOption {
    /// Of zpoolprops(7).
    private static final List<String> POOL =
            List.of(
                    "ashift",
                    "autoexpand",
                    "autoreplace",
                    "autotrim",
                    "comment",
                    "compatibility",
                    "delegation",
                    "failmode",
                    "listsnapshots",
                    "multihost");

    /// Of zfsprops(7).
    private static final List<String> FILE_SYSTEM =
            List.of(
                    "aclinherit",
                    "aclmode",
                    "acltype",
                    "atime",
                    "casesensitivity",
                    "checksum",
                    "compression",
                    "copies",
                    "dedup",
                    "devices",
                    "direct",
                    "dnodesize",
                    "exec",
                    "logbias",
                    "longname",
                    "nbmand",
                    "normalization",
                    "overlay",
                    "prefetch",
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
                    "sharenfs",
                    "sharesmb",
                    "snapdir",
                    "special_small_blocks",
                    "sync",
                    "utf8only",
                    "vscan",
                    "xattr");

    private static final List<String> KNOWN =
            Stream.of(POOL, FILE_SYSTEM).flatMap(List::stream).toList();
    private static final Pattern FEATURE = Pattern.compile("feature@[a-z0-9_]+");
    private static final Pattern OWN = Pattern.compile("[a-z0-9_.-]+:[a-z0-9_.:-]+");
    private static final Pattern VALUE =
            Pattern.compile("[^\\p{Cntrl}]*[^\\p{Cntrl}\\s][^\\p{Cntrl}]*");
    private static final Pattern ASHIFT = Pattern.compile("9|1[0-6]");

    private PoolOption() {}

    public static boolean ofPool(String name) {
        return POOL.contains(name) || FEATURE.matcher(name).matches();
    }

    public static boolean ofFileSystem(String name) {
        return FILE_SYSTEM.contains(name) || OWN.matcher(name).matches();
    }

    public static Optional<Problem> problem(String name, String value) {
        if (!ofPool(name) && !ofFileSystem(name)) {
            return Optional.of(Problem.misspelt("pool-option-unknown", name, KNOWN));
        }
        if (!VALUE.matcher(value).matches()) {
            return Optional.of(Problem.of("pool-option-empty", name));
        }
        return name.equals("ashift") && !ASHIFT.matcher(value).matches()
                ? Optional.of(Problem.of("ashift-bad", value))
                : Optional.empty();
    }
}
