/// The contents of whole disks in one file: found out about, and streamed onto a disk in such a way that one that is
/// half written, or the wrong one, does not start.
///
/// Knows `failure`, `event`, of the platform an open disk, and the packages that fetch and expand files.
package dev.slipway.core.image.raw;
