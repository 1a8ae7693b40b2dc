/// Work that is slow, kept away from the screen: threads, time, and what is being waited for.
///
/// Knows no control and no page; of JavaFX only properties.
package dev.slipway.app.work;
