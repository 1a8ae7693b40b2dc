/// The step that fills a boot environment from an image.
///
/// Knows how to fetch one only as [ImageUnpacking].
package dev.slipway.core.step.image;
