/// A layer on its way from the source to the archive reader: verified, decompressed, and read ahead, each on its
/// own thread with little memory between them.
///
/// The threads are platform threads: they compute all the time, and must not hold up the virtual threads on which
/// the rest of the program waits.
///
/// Knows `failure`, `image.reference` and `image.source`; not archives, not files.
package dev.slipway.core.image.layer;
