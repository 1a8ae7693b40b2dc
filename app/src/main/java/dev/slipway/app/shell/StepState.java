package dev.slipway.app.shell;

/// A step of the rail.
///
/// @param why it is locked; empty otherwise
public record StepState(String title, Kind kind, String why) {
    public enum Kind {
        DONE,
        CURRENT,
        /// May be gone to.
        OPEN,
        LOCKED
    }
}
