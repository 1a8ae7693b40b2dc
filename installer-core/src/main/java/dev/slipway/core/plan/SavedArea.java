package dev.slipway.core.plan;

/// A piece of a disk that is saved before the disk is cleared.
///
/// @param device the stable path of the disk, or of one of the partitions that it has now
/// @param offsetBytes from the beginning of that device
/// @param file the name of the file that it is saved in; no other area of the installation has it
public record SavedArea(String device, long offsetBytes, long lengthBytes, String file) {}
