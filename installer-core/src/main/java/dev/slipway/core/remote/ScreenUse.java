package dev.slipway.core.remote;

/// What whoever sees the display from elsewhere may do there.
public enum ScreenUse {
    VIEW_ONLY("view-only"),
    /// Keys and the mouse reach it, too.
    CONTROL("control");

    private final String word;

    ScreenUse(String word) {
        this.word = word;
    }

    /// As it is written in the settings.
    public String word() {
        return word;
    }
}
