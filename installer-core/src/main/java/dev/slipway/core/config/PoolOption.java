package dev.slipway.core.config;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// An option of a pool: a property of the pool, of its root file system, or the user's own (`org:name`).
///
/// Properties that the installation itself decides (`altroot`, `bootfs`, `cachefile`, `mountpoint`,
/// `canmount`) and those that would ask for a passphrase are not among them.
public final class PoolOption {
    private static final List<String> KNOWN =
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
                    "multihost",
                    "version",
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
                    "readonly",
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
                    "xattr",
                    "zoned");
    private static final Pattern FREE =
            Pattern.compile("feature@[a-z0-9_]+|[a-z0-9_.-]+:[a-z0-9_.:-]+");
    private static final Pattern VALUE = Pattern.compile("[^\\p{Cntrl}]+");
    private static final Pattern ASHIFT = Pattern.compile("9|1[0-6]");

    private PoolOption() {}

    public static Optional<Problem> problem(String name, String value) {
        if (!KNOWN.contains(name) && !FREE.matcher(name).matches()) {
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
