package dev.slipway.core.image.raw;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/// Where in a disk's contents there is anything but zeros, in steps of 64 KiB: less is not worth a write of its own.
///
/// Chunks lie at multiples of their size on the disk, so that whoever reads the disk back finds the same.
final class Chunks {
    static final int SIZE = 64 << 10;
    private static final ByteBuffer ZEROS = ByteBuffer.allocateDirect(SIZE);

    private Chunks() {}

    /// Bytes of a block that follow each other and are all zeros, or none of whose chunks is.
    record Run(int start, int length, boolean zero) {}

    /// @param block that begins at a multiple of [#SIZE] on the disk
    static List<Run> runs(ByteBuffer block) {
        var runs = new ArrayList<Run>();
        for (var at = 0; at < block.remaining(); at += SIZE) {
            var length = Math.min(SIZE, block.remaining() - at);
            var zero = isZero(block, at, length);
            var last = runs.isEmpty() ? null : runs.getLast();
            if (last != null && last.zero() == zero) {
                runs.set(runs.size() - 1, new Run(last.start(), last.length() + length, zero));
            } else {
                runs.add(new Run(at, length, zero));
            }
        }
        return runs;
    }

    private static boolean isZero(ByteBuffer block, int at, int length) {
        var chunk = block.slice(block.position() + at, length);
        return chunk.mismatch(ZEROS.slice(0, length)) < 0;
    }
}
