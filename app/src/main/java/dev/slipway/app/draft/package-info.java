/// The draft of the installation that the pages write together, as one immutable value.
///
/// Knows only the core's values.
package dev.slipway.app.draft;
