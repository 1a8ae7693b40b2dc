/// A conversation on a terminal, line by line: what is said, what is asked, and the pages of the wizard as such.
///
/// Draws nothing and needs no colour, so that a serial console can show it and a screen reader can speak it. Knows no
/// control and no page; of JavaFX only properties.
package dev.slipway.app.dialogue;
