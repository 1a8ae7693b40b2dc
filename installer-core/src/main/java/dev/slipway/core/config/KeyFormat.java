package dev.slipway.core.config;

/// In which form the key of an encrypted pool is given: `keyformat` of zfsprops(7).
public enum KeyFormat {
    PASSPHRASE("passphrase"),
    HEX("hex"),
    RAW("raw");

    private final String word;

    KeyFormat(String word) {
        this.word = word;
    }

    /// As KDL and zfs spell it.
    public String word() {
        return word;
    }
}
