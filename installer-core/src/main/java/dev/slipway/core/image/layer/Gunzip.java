package dev.slipway.core.image.layer;

import dev.slipway.core.failure.InstallException;
import java.nio.ByteBuffer;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/// gzip (RFC 1952), any number of members: parallel compressors write many.
final class Gunzip extends Expansion {
    private static final int MAGIC = 0x8b1f;
    private static final int DEFLATE = 8;
    private static final int HEADER_CRC = 1 << 1;
    private static final int EXTRA = 1 << 2;
    private static final int NAME = 1 << 3;
    private static final int COMMENT = 1 << 4;
    private static final int RESERVED = 0xe0;
    private static final int SKIPPED_AFTER_FLAGS = 6;

    private final Inflater inflater = new Inflater(true);
    private final CRC32 checksum = new CRC32();
    private boolean inMember;
    private boolean any;

    Gunzip(String layer, ReadAhead compressed) {
        super(layer, compressed);
    }

    @Override
    public int read(ByteBuffer into) throws InstallException, InterruptedException {
        var count = 0;
        while (count == 0) {
            if (!inMember && !startMember()) {
                return -1;
            }
            count = inflate(into);
            if (inflater.finished()) {
                endMember();
            }
        }
        return count;
    }

    private int inflate(ByteBuffer into) throws InstallException, InterruptedException {
        try {
            if (inflater.needsInput()) {
                inflater.setInput(more());
            }
            var start = into.position();
            var count = inflater.inflate(into);
            checksum.update(into.slice(start, count));
            return count;
        } catch (DataFormatException e) {
            throw unreadable("it is not what gzip writes: " + e.getMessage());
        }
    }

    private boolean startMember() throws InstallException, InterruptedException {
        if (any && !compressed().current().hasRemaining()) {
            return false;
        }
        header();
        inflater.reset();
        checksum.reset();
        inflater.setInput(compressed().current());
        inMember = true;
        any = true;
        return true;
    }

    private void header() throws InstallException, InterruptedException {
        if (number(2) != MAGIC || number(1) != DEFLATE) {
            throw unreadable(any ? "something follows its compressed data" : "it is not gzip");
        }
        var flags = (int) number(1);
        if ((flags & RESERVED) != 0) {
            throw unreadable("its gzip header has flags that nobody knows");
        }
        skip(SKIPPED_AFTER_FLAGS);
        skip((flags & EXTRA) != 0 ? (int) number(2) : 0);
        skipText((flags & NAME) != 0);
        skipText((flags & COMMENT) != 0);
        skip((flags & HEADER_CRC) != 0 ? 2 : 0);
    }

    private void endMember() throws InstallException, InterruptedException {
        inMember = false;
        var sum = number(4);
        var length = number(4);
        if (sum != checksum.getValue() || length != (inflater.getBytesWritten() & 0xffff_ffffL)) {
            throw unreadable("its gzip checksum does not match");
        }
    }

    private void skip(int count) throws InstallException, InterruptedException {
        for (var i = 0; i < count; i++) {
            number(1);
        }
    }

    private void skipText(boolean present) throws InstallException, InterruptedException {
        var more = present;
        while (more) {
            more = number(1) != 0;
        }
    }

    /// Little endian.
    private long number(int bytes) throws InstallException, InterruptedException {
        var number = 0L;
        for (var i = 0; i < bytes; i++) {
            number |= (more().get() & 0xffL) << (8 * i);
        }
        return number;
    }

    private ByteBuffer more() throws InstallException, InterruptedException {
        var block = compressed().current();
        if (!block.hasRemaining()) {
            throw unreadable("its compressed data ends too early");
        }
        return block;
    }

    @Override
    public void close() {
        inflater.end();
        super.close();
    }
}
