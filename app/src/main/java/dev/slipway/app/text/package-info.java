/// Words: messages by key, sizes and durations, and what went wrong as people read it.
///
/// Knows no control and no page.
package dev.slipway.app.text;
