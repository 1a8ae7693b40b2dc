package dev.slipway.core.config;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// A property that a volume can be created with, by zfsprops(7).
public final class VolumeOption {
    /// In bytes, or with a unit: `16K`. It cannot be changed later.
    public static final String BLOCK_SIZE = "volblocksize";

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
                    BLOCK_SIZE,
                    "volmode");
    private static final Pattern FREE = Pattern.compile("[a-z0-9_.-]+:[a-z0-9_.:-]+");
    private static final Pattern VALUE = Pattern.compile("[^\\p{Cntrl}]+");

    /// What zfsprops(7) allows at most, where `large_blocks` is enabled.
    private static final Pattern BLOCK =
            Pattern.compile("512|(1|2|4|8|16|32|64|128|256|512)[kK]|(1|2|4|8|16)[mM]");

    private VolumeOption() {}

    public static Optional<Problem> problem(String name, String value) {
        if (!KNOWN.contains(name) && !FREE.matcher(name).matches()) {
            return Optional.of(Problem.misspelt("volume-option-unknown", name, KNOWN));
        }
        if (!VALUE.matcher(value).matches()) {
            return Optional.of(Problem.of("pool-option-empty", name));
        }
        return name.equals(BLOCK_SIZE) && !BLOCK.matcher(value).matches()
                ? Optional.of(Problem.of("volblocksize-bad", value))
                : Optional.empty();
    }
}
