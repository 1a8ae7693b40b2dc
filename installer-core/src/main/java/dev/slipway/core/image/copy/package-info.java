/// Whole images from where they are into a layout folder, for machines without a network; and whether all of an
/// image is there and whole.
///
/// Knows `failure` and the packages of `image` that it joins; not where images come from.
package dev.slipway.core.image.copy;
