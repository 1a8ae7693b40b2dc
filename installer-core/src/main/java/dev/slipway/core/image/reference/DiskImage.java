package dev.slipway.core.image.reference;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/// What is known of the contents of a disk in a file before they are written: as its headers say it, so that only
/// refusals may rest on it.
///
/// @param expandedBytes how large they are, where that can be told
/// @param sectorBytes what its partition table counts in, if it is a GPT
/// @param tableId by which its partition table is known again: the GUID of a GPT, the eight digits of an MBR; empty where
///     it has none
/// @param blockMap the digest of the block map beside it
public record DiskImage(
        DiskFormat format,
        OptionalLong expandedBytes,
        OptionalInt sectorBytes,
        String tableId,
        Optional<Digest> blockMap) {}
