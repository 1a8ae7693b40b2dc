package dev.slipway.app.kiosk;

/// What a wizard has that is all that its display shows.
///
/// @param kept where its place is kept
/// @param system around it
/// @param keyboard of the display
public record Kiosk(KeptFile kept, LiveSystem system, DisplayKeyboard keyboard) {}
