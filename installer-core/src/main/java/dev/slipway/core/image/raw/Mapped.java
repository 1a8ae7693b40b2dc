package dev.slipway.core.image.raw;

import dev.slipway.core.failure.ImageFailure.BadDiskImage;
import dev.slipway.core.failure.ImageFailure.DigestMismatch;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.image.reference.Digest;
import dev.slipway.core.image.source.ByteSource;
import java.nio.ByteBuffer;
import java.security.MessageDigest;

/// Lets the contents of a disk through that are what a block map says: its ranges have their digests, and between them
/// there are zeros. No map can make anything be left out, whoever wrote it.
final class Mapped implements ByteSource {
    private static final ByteBuffer ZEROS = ByteBuffer.allocateDirect(64 << 10);

    private final ByteSource source;
    private final String image;
    private final BlockMap map;
    private MessageDigest computation = Digest.Algorithm.SHA256.start();
    private long place;
    private int next;

    Mapped(ByteSource source, String image, BlockMap map) {
        this.source = source;
        this.image = image;
        this.map = map;
    }

    @Override
    public int read(ByteBuffer into) throws InstallException, InterruptedException {
        var start = into.position();
        var count = source.read(into);
        if (count < 0) {
            if (place != map.imageBytes()) {
                throw bad("it has " + place + " bytes, and the map is for " + map.imageBytes());
            }
            return count;
        }
        var left = into.slice(start, count);
        while (left.hasRemaining()) {
            take(left);
        }
        return count;
    }

    /// As much as belongs to one range, or lies before the next.
    private void take(ByteBuffer left) throws InstallException {
        if (next == map.ranges().size()) {
            refuseData(piece(left, Long.MAX_VALUE));
            return;
        }
        var range = map.ranges().get(next);
        if (place < range.start()) {
            refuseData(piece(left, range.start() - place));
            return;
        }
        computation.update(piece(left, range.end() - place));
        if (place == range.end()) {
            verify(range);
            next++;
        }
    }

    private ByteBuffer piece(ByteBuffer left, long most) {
        var count = (int) Math.min(left.remaining(), most);
        var piece = left.slice(left.position(), count);
        left.position(left.position() + count);
        place += count;
        return piece;
    }

    private void refuseData(ByteBuffer piece) throws InstallException {
        while (piece.hasRemaining()) {
            var length = Math.min(piece.remaining(), ZEROS.capacity());
            if (piece.slice(piece.position(), length).mismatch(ZEROS.slice(0, length)) >= 0) {
                throw bad("it has something before byte " + place + " where the map has nothing");
            }
            piece.position(piece.position() + length);
        }
    }

    private void verify(BlockMap.Range range) throws InstallException {
        var found = Digest.finish(Digest.Algorithm.SHA256, computation);
        computation = Digest.Algorithm.SHA256.start();
        if (!found.equals(range.digest())) {
            var object = "The range from byte " + range.start() + " of " + image;
            throw new InstallException(
                    new DigestMismatch(object, range.digest().text(), found.text()));
        }
    }

    private InstallException bad(String problem) {
        return new InstallException(new BadDiskImage(image, problem));
    }

    @Override
    public void close() {
        source.close();
    }
}
