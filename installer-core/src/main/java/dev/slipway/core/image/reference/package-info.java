/// Which image is meant and what it was resolved to: plain values for plans and screens.
///
/// Knows only `failure`; fetching and unpacking are in the packages beside it.
package dev.slipway.core.image.reference;
