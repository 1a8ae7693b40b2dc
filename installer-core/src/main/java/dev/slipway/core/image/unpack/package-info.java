/// An image onto a directory: every layer in order from its source to the disk, as one stream.
///
/// The caller's thread reads the archive and writes; fetching and decompressing run ahead of it. Nothing is staged.
///
/// Knows `failure`, `event` and the packages of `image` that it joins; not where images come from.
package dev.slipway.core.image.unpack;
