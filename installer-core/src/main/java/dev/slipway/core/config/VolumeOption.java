package dev.slipway.core.config;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// A property that a volume can be created with, by zfsprops(7).
final class VolumeOption {
    private static final List<String> KNOWN =
            List.of(
                    "checksum",
                    "compression",
                    "copies",
                    "dedup",
                    "logbias",
                    "primarycache",
                    "readonly",
                    "redundant_metadata",
                    "refreservation",
                    "secondarycache",
                    "snapdev",
                    "sync",
                    "volblocksize",
                    "volmode");
    private static final Pattern FREE = Pattern.compile("[a-z0-9_.-]+:[a-z0-9_.:-]+");
    private static final Pattern VALUE = Pattern.compile("[^\\p{Cntrl}]+");

    private VolumeOption() {}

    static Optional<Problem> problem(String name, String value) {
        if (!KNOWN.contains(name) && !FREE.matcher(name).matches()) {
            return Optional.of(Problem.misspelt("volume-option-unknown", name, KNOWN));
        }
        return VALUE.matcher(value).matches()
                ? Optional.empty()
                : Optional.of(Problem.of("pool-option-empty", name));
    }
}
