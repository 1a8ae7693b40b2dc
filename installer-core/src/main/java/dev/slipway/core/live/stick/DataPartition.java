package dev.slipway.core.live.stick;

import dev.slipway.core.failure.InstallException;
import dev.slipway.core.failure.ToolFailure.VerificationFailed;
import dev.slipway.core.platform.OpenDisk;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/// Where the data of a stick lies, in the whole mebibytes behind the image. The last mebibyte of a disk is left alone:
/// an old table of partitions may have had its copy there, and has it no more.
///
/// @param start in bytes
/// @param bytes how long it is
public record DataPartition(long start, long bytes) {
    private static final long MEBIBYTE = 1L << 20;

    /// What FAT32 needs so that every driver takes it for FAT32.
    public static final long SMALLEST = 64 * MEBIBYTE;

    private static final int SECTOR = 512;

    /// The third entry of the table in the first sector; images leave it empty.
    private static final int ENTRY = 446 + 2 * 16;

    private static final int ENTRY_LENGTH = 16;

    /// FAT32, counted in blocks.
    private static final byte TYPE = 0x0C;

    /// What the old way of counting, in cylinders, says of what it cannot count.
    private static final byte[] BEYOND = {(byte) 0xFE, (byte) 0xFF, (byte) 0xFF};

    public static DataPartition behind(long imageBytes, long diskBytes) {
        var start = Math.ceilDiv(imageBytes, MEBIBYTE) * MEBIBYTE;
        return new DataPartition(start, (diskBytes / MEBIBYTE - 1) * MEBIBYTE - start);
    }

    /// How large a file must be to have a partition of that size behind the image.
    static long whole(long imageBytes, long bytes) {
        return behind(imageBytes, Long.MAX_VALUE).start + bytes + MEBIBYTE;
    }

    boolean fits() {
        return bytes >= SMALLEST;
    }

    long startSectors() {
        return start / SECTOR;
    }

    /// Zeros where the copy of an old table may be.
    static void forgetOldTable(OpenDisk disk) throws InstallException {
        var from = disk.sizeBytes() / MEBIBYTE * MEBIBYTE - MEBIBYTE;
        disk.zero(from, disk.sizeBytes() - from);
    }

    /// Enters it in the table, and reads that back.
    void enter(OpenDisk disk, String name) throws InstallException {
        var head = head(disk).put(ENTRY, entry());
        disk.write(0, head.duplicate());
        disk.flush();
        if (head(disk).mismatch(head) >= 0) {
            throw new InstallException(
                    new VerificationFailed(name, "a data partition", "another first sector"));
        }
    }

    private static ByteBuffer head(OpenDisk disk) throws InstallException {
        var head = OpenDisk.room(OpenDisk.ALIGNMENT);
        disk.read(0, head);
        return head.flip();
    }

    private byte[] entry() {
        return ByteBuffer.allocate(ENTRY_LENGTH)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put((byte) 0)
                .put(BEYOND)
                .put(TYPE)
                .put(BEYOND)
                .putInt((int) startSectors())
                .putInt((int) Math.min(bytes / SECTOR, 0xFFFF_FFFFL))
                .array();
    }
}
