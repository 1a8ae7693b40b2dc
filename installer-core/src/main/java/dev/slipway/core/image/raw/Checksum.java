package dev.slipway.core.image.raw;

import java.nio.ByteBuffer;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;

/// By which it is known again what was written: two checksums of 32 bits over all that is not zero, and where it is.
///
/// That the image is the right one, a cryptographic digest says before; against a disk that errs, this is enough, and
/// it costs so little that writing need not wait for it.
final class Checksum {
    private final CRC32 one = new CRC32();
    private final CRC32C other = new CRC32C();
    private final ByteBuffer place = ByteBuffer.allocate(Long.BYTES);

    /// @param start of the block on the disk
    void add(long start, ByteBuffer block, Chunks.Run run) {
        for (var at = run.start(); at < run.start() + run.length(); at += Chunks.SIZE) {
            var length = Math.min(Chunks.SIZE, run.start() + run.length() - at);
            add(place.clear().putLong(start + at).flip());
            add(block.slice(block.position() + at, length));
        }
    }

    private void add(ByteBuffer bytes) {
        one.update(bytes.duplicate());
        other.update(bytes);
    }

    String text() {
        return "%08x%08x".formatted(one.getValue(), other.getValue());
    }
}
