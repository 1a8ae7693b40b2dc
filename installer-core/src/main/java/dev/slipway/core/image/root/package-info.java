/// The directory that becomes the root of a system, written entry by entry and never left.
///
/// Linux 5.6 or later: every path is resolved by `openat2` as if that directory were the root already, so that a
/// symbolic link of the image leads where it will lead in the installed system, and not out. One thread writes.
///
/// Knows `failure` and `image.tar`; not where entries come from.
package dev.slipway.core.image.root;
