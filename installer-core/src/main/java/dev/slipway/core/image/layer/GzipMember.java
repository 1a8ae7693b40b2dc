package dev.slipway.core.image.layer;

import java.nio.ByteBuffer;

/// What follows the header of one member of gzip (RFC 1952): its data, its checksum and its length.
sealed interface GzipMember extends AutoCloseable permits ZlibMember, IsalMember {
    /// How a member stands.
    enum Standing {
        GOES_ON,
        ENDED,
        NOT_DEFLATE,
        WRONG_CHECKSUM
    }

    /// Right behind a header.
    void begin();

    /// Takes what it can of one and gives what it can into the other, both direct.
    Standing inflate(ByteBuffer compressed, ByteBuffer into);

    @Override
    void close();

    static GzipMember fastest() {
        return Isal.isPresent() ? new IsalMember() : new ZlibMember();
    }
}
