package dev.slipway.app.dialogue;

/// @param prompt stands before what is typed
public record Question(String prompt, Kind kind) {
    public enum Kind {
        /// One of several, by what stands before it.
        CHOICE,
        /// Is remembered while the program runs, to be had again.
        TEXT,
        /// Is neither shown nor remembered.
        SECRET
    }
}
