package dev.slipway.core.image.raw;

/// What came of writing a disk.
///
/// @param bytes of the image, expanded
/// @param writtenBytes that were written: the others are zeros that the disk was told to have
/// @param checksum of what was read back, and was the same as what was written
public record WrittenDisk(long bytes, long writtenBytes, String checksum) {}
