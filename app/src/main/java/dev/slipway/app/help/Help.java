package dev.slipway.app.help;

/// What to know of a page.
///
/// @param decides what is decided there
/// @param next what happens then
/// @param keys that do something there and nowhere else
public record Help(String decides, String next, String keys) {}
