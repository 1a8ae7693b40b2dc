/// Root file systems that are one file, standing where an image with one layer does: archives of tar, and streams of
/// `zfs send`.
///
/// Knows `failure` and the packages of `image` that it joins; not directories, not pools.
package dev.slipway.core.image.onefile;
