package dev.slipway.core.image.layer;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.Pointer;
import java.nio.ByteBuffer;
import java.util.HexFormat;

/// By ISA-L, twice as fast as zlib (decision 53). Holds its `struct inflate_state`. Memory: 128 KiB.
final class IsalMember implements GzipMember {
    private static final int STATE_BYTES = 128 << 10; // 87,368 are used
    private static final int NEXT_OUT = 0;
    private static final int AVAILABLE_OUT = 8;
    private static final int NEXT_IN = 16;
    private static final int AVAILABLE_IN = 32;
    private static final int BLOCK_STATE = 21_160;
    private static final int WRAPPER = 21_172;

    private static final int FINISHED = 5;
    private static final int NO_HEADER_BUT_TRAILER = 6;
    private static final int INCORRECT_CHECKSUM = -6;

    private static final String KNOWN = "slipway";
    private static final byte[] KNOWN_MEMBER =
            HexFormat.of().parseHex("2bcec92c284fac0400e28246c407000000");

    private final Memory state = new Memory(STATE_BYTES);

    @Override
    public void begin() {
        Isal.isal_inflate_init(Pointer.nativeValue(state));
        state.setInt(WRAPPER, NO_HEADER_BUT_TRAILER);
    }

    @Override
    public Standing inflate(ByteBuffer compressed, ByteBuffer into) {
        state.setLong(NEXT_IN, address(compressed));
        state.setInt(AVAILABLE_IN, compressed.remaining());
        state.setLong(NEXT_OUT, address(into));
        state.setInt(AVAILABLE_OUT, into.remaining());
        var answer = Isal.isal_inflate(Pointer.nativeValue(state));
        compressed.position(compressed.limit() - state.getInt(AVAILABLE_IN));
        into.position(into.limit() - state.getInt(AVAILABLE_OUT));
        return standing(answer);
    }

    private static long address(ByteBuffer direct) {
        return Pointer.nativeValue(Native.getDirectBufferPointer(direct)) + direct.position();
    }

    private Standing standing(int answer) {
        if (answer == INCORRECT_CHECKSUM) {
            return Standing.WRONG_CHECKSUM;
        }
        if (answer < 0) {
            return Standing.NOT_DEFLATE;
        }
        return state.getInt(BLOCK_STATE) == FINISHED ? Standing.ENDED : Standing.GOES_ON;
    }

    /// Whether this library lays its state out as the numbers above say.
    static boolean understands() {
        var compressed = ByteBuffer.allocateDirect(KNOWN_MEMBER.length).put(KNOWN_MEMBER).flip();
        var into = ByteBuffer.allocateDirect(2 * KNOWN.length());
        try (var member = new IsalMember()) {
            member.begin();
            return member.inflate(compressed, into) == Standing.ENDED
                    && !compressed.hasRemaining()
                    && US_ASCII.decode(into.flip()).toString().equals(KNOWN);
        }
    }

    @Override
    public void close() {
        state.close();
    }
}
