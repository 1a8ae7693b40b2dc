package dev.slipway.app.control;

/// A part of a disk, as it is drawn: from one place on it to another.
///
/// @param words as short as they can be: they stand in the drawing where there is room
/// @param whole all that there is to say, with the size
public record Stretch(Kind kind, String words, String whole, long bytes) {
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
