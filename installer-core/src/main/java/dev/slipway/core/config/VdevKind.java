package dev.slipway.core.config;

/// What a vdev is for and how it keeps its data.
public enum VdevKind {
    STRIPE("stripe", 1, 0),
    MIRROR("mirror", 2, 0),
    RAIDZ1("raidz1", 2, 1),
    RAIDZ2("raidz2", 3, 2),
    RAIDZ3("raidz3", 4, 3),
    SPARE("spare", 1, 0),
    LOG("log", 1, 0),
    CACHE("cache", 1, 0),
    SPECIAL("special", 1, 0),
    DEDUP("dedup", 1, 0);

    private final String word;
    private final int minimumDisks;
    private final int parity;

    VdevKind(String word, int minimumDisks, int parity) {
        this.word = word;
        this.minimumDisks = minimumDisks;
        this.parity = parity;
    }

    /// As KDL and zpool spell it.
    public String word() {
        return word;
    }

    public int minimumDisks() {
        return minimumDisks;
    }

    /// How many of its disks hold parity; 0 where it has none.
    public int parity() {
        return parity;
    }

    /// Whether the pool's data, and so a root file system, lives on it.
    public boolean holdsData() {
        return switch (this) {
            case STRIPE, MIRROR, RAIDZ1, RAIDZ2, RAIDZ3 -> true;
            case SPARE, LOG, CACHE, SPECIAL, DEDUP -> false;
        };
    }

    /// Whether one of this kind can be a mirror, which its word does not say.
    public boolean mayBeMirrored() {
        return switch (this) {
            case LOG, SPECIAL, DEDUP -> true;
            case STRIPE, MIRROR, RAIDZ1, RAIDZ2, RAIDZ3, SPARE, CACHE -> false;
        };
    }
}
