package dev.slipway.app.control;

/// A part of a disk, as it is drawn: from one place on it to another.
///
/// @param words as short as they can be: they stand in the drawing where there is room
/// @param whole all that there is to say, with the size
/// @param usedBytes how much of it is full; 0 where nobody can tell
public record Stretch(Kind kind, String words, String whole, long bytes, long usedBytes) {
    /// Of which nobody can tell how full it is.
    public Stretch(Kind kind, String words, String whole, long bytes) {
        this(kind, words, whole, bytes, 0);
    }

    /// From 0 to 1.
    double used() {
        return bytes == 0 ? 0 : Math.clamp((double) usedBytes / bytes, 0, 1);
    }

    /// How it looks. What it is, its words say.
    public enum Kind {
        BOOT,
        SWAP,
        DATA,
        /// Something that is there now.
        PRESENT,
        KEPT,
        FREE,
        UNKNOWN
    }
}
