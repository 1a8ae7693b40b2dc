package dev.slipway.core.config;

/// How a disk says where its partitions are.
public enum TableKind {
    GPT("gpt"),
    /// Four partitions, each within the first 2^32 sectors; started from by BIOS only.
    MBR("mbr");

    private final String word;

    TableKind(String word) {
        this.word = word;
    }

    /// As KDL spells it.
    public String word() {
        return word;
    }
}
