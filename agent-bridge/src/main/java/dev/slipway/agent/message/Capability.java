package dev.slipway.agent.message;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What both sides must be able to do before one of them does it.
public enum Capability {
    /// An id that was seen in this session is answered again, and not run again.
    DEDUPLICATION,
    /// A line that is longer than the host takes comes in chunks.
    CHUNKS,
    /// Chunks are compressed by deflate where that makes them smaller.
    COMPRESSION,
    /// What a command says comes while it says it.
    STREAMING,
    CANCEL,
    FILES,
    /// Streams of bytes, beside everything else.
    STREAMS;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Empty for one that is of a later time.
    static Optional<Capability> of(String word) {
        return Arrays.stream(values()).filter(each -> each.word().equals(word)).findFirst();
    }
}
