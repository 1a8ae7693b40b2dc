package dev.slipway.core.image.raw;

import dev.slipway.core.failure.InstallException;
import dev.slipway.core.image.layer.FileStream;
import dev.slipway.core.platform.OpenDisk;
import java.nio.ByteBuffer;

/// Reads a disk back, holes too: what must be zeros there and is not changes the checksum.
final class ReadBack {
    private final OpenDisk disk;
    private final Counts counts;
    private final ByteBuffer block = OpenDisk.room(FileStream.BLOCK);

    ReadBack(OpenDisk disk, Counts counts) {
        this.disk = disk;
        this.counts = counts;
    }

    /// @param from a multiple of the size of a chunk, unless there is nothing behind it
    String checksum(long from, long end) throws InstallException, InterruptedException {
        var checksum = new Checksum();
        for (var at = from; at < end; at += block.capacity()) {
            var length = (int) Math.min(block.capacity(), end - at);
            read(at, length);
            for (var run : Chunks.runs(block)) {
                if (!run.zero()) {
                    checksum.add(at, block, run);
                }
            }
            counts.came().add(length);
            counts.expanded(length);
        }
        counts.tell();
        return checksum.text();
    }

    /// In whole sectors.
    private void read(long at, int length) throws InstallException {
        var sector = disk.sectorBytes();
        block.clear().limit(Math.ceilDiv(length, sector) * sector);
        disk.read(at, block);
        block.flip().limit(length);
    }
}
