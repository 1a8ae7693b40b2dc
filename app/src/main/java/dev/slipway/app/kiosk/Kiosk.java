package dev.slipway.app.kiosk;

import dev.slipway.core.machine.Greeter;

/// What a wizard has that is all that its display shows.
///
/// @param kept where its place is kept
/// @param system around it
/// @param keyboard of the display
/// @param greeter says how others claim its machine
public record Kiosk(KeptFile kept, LiveSystem system, DisplayKeyboard keyboard, Greeter greeter) {}
