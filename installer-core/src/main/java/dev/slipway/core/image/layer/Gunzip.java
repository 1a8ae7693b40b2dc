package dev.slipway.core.image.layer;

import dev.slipway.core.failure.InstallException;
import java.nio.ByteBuffer;

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

    private final GzipMember member;
    private boolean inMember;
    private boolean any;

    Gunzip(String layer, ReadAhead compressed, GzipMember member) {
        super(layer, compressed);
        this.member = member;
    }

    @Override
    public int read(ByteBuffer into) throws InstallException, InterruptedException {
        var start = into.position();
        while (into.position() == start) {
            if (!inMember && !startMember()) {
                return -1;
            }
            inflate(into);
        }
        return into.position() - start;
    }

    private void inflate(ByteBuffer into) throws InstallException, InterruptedException {
        var block = compressed().current();
        var left = block.remaining() + into.remaining();
        switch (member.inflate(block, into)) {
            case ENDED -> inMember = false;
            case GOES_ON -> mustHaveMoved(left != block.remaining() + into.remaining());
            case NOT_DEFLATE -> throw unreadable("it is not what gzip writes");
            case WRONG_CHECKSUM -> throw unreadable("its gzip checksum does not match");
        }
    }

    private void mustHaveMoved(boolean moved) throws InstallException, InterruptedException {
        if (!moved) {
            throw endsTooEarly();
        }
    }

    private InstallException endsTooEarly() throws InstallException, InterruptedException {
        return unreadable("its compressed data ends too early");
    }

    private boolean startMember() throws InstallException, InterruptedException {
        if (any && !compressed().current().hasRemaining()) {
            return false;
        }
        header();
        member.begin();
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
            throw endsTooEarly();
        }
        return block;
    }

    @Override
    public void close() {
        member.close();
        super.close();
    }
}
