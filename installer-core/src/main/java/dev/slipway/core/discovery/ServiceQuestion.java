package dev.slipway.core.discovery;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.ByteBuffer;

/// The one question of multicast DNS that is asked: who has the service of a machine daemon (RFC 6763, 4.1).
///
/// It comes from a port of ours, so that whoever has it answers to that port, and repeats the question (RFC 6762, 6.7). Where
/// the answer comes from is where a machine is: nothing else of it is read.
final class ServiceQuestion {
    /// In labels, each after its length.
    private static final byte[] NAME = "\11_machined\4_tcp\5local\0".getBytes(US_ASCII);

    private static final int HEADER = 12;
    private static final int FLAGS = 2;
    private static final int ANSWERS = 6;
    private static final int RESPONSE = 0x8000;
    private static final int FAILED = 0x000F;
    private static final short PTR = 12;
    private static final short INTERNET = 1;

    private ServiceQuestion() {}

    static byte[] bytes() {
        return ByteBuffer.allocate(HEADER + NAME.length + 2 * Short.BYTES)
                .putInt(0) // no number, no flags
                .putShort((short) 1) // question
                .position(HEADER)
                .put(NAME)
                .putShort(PTR)
                .putShort(INTERNET)
                .array();
    }

    static boolean isAnsweredBy(ByteBuffer datagram) {
        if (datagram.remaining() < HEADER + NAME.length) {
            return false;
        }
        var flags = datagram.getShort(FLAGS);
        return (flags & RESPONSE) != 0
                && (flags & FAILED) == 0
                && datagram.getShort(ANSWERS) != 0
                && datagram.slice(HEADER, NAME.length).equals(ByteBuffer.wrap(NAME));
    }
}
