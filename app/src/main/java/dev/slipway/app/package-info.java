/// The wizard, put together: which pages there are, in which order, and what they are given.
///
/// Knows every other package of the app; none of them knows it.
package dev.slipway.app;
