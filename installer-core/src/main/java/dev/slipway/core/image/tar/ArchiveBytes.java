package dev.slipway.core.image.tar;

import dev.slipway.core.failure.InstallException;
import dev.slipway.core.image.layer.Blocks;
import java.nio.ByteBuffer;
import java.util.Optional;

/// The bytes of an archive, in the portions that its format has.
record ArchiveBytes(Blocks blocks) {
    /// Empty at the end of the archive; an end inside of a header is none.
    Optional<Header> header() throws BadArchive, InstallException, InterruptedException {
        return blocks.current().hasRemaining()
                ? Optional.of(new Header(take(Header.SIZE)))
                : Optional.empty();
    }

    byte[] take(int count) throws BadArchive, InstallException, InterruptedException {
        var bytes = new byte[count];
        for (var taken = 0; taken < count; ) {
            var block = some();
            var part = Math.min(block.remaining(), count - taken);
            block.get(bytes, taken, part);
            taken += part;
        }
        return bytes;
    }

    void skip(long count) throws BadArchive, InstallException, InterruptedException {
        for (var left = count; left > 0; ) {
            var skipped = blocks.skip(left);
            if (skipped == 0) {
                throw endsEarly();
            }
            left -= skipped;
        }
    }

    /// At least one byte.
    ByteBuffer some() throws BadArchive, InstallException, InterruptedException {
        var block = blocks.current();
        if (!block.hasRemaining()) {
            throw endsEarly();
        }
        return block;
    }

    private static BadArchive endsEarly() {
        return new BadArchive("the archive ends in the middle of an entry");
    }
}
