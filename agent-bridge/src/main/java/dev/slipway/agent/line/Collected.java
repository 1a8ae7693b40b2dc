package dev.slipway.agent.line;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// What came of a message so far, in bounded memory: what goes beyond is counted and dropped.
public final class Collected {
    private static final int FIRST = 8192;

    private final int longest;
    private byte[] bytes;
    private int length;
    private long skipped;

    /// @param longest in bytes
    public Collected(int longest) {
        this.longest = longest;
        this.bytes = new byte[Math.min(FIRST, longest)];
    }

    public int length() {
        return length;
    }

    public void keep(byte each) {
        if (length == longest) {
            skipped++;
        } else {
            makeRoom(1);
            bytes[length++] = each;
        }
    }

    void keep(byte[] from, int at, int count) {
        var kept = Math.min(count, longest - length);
        makeRoom(kept);
        System.arraycopy(from, at, bytes, length, kept);
        length += kept;
        skipped += count - kept;
    }

    private void makeRoom(int more) {
        if (length + more > bytes.length) {
            var enough = Math.max(2 * bytes.length, length + more);
            bytes = Arrays.copyOf(bytes, Math.min(longest, enough));
        }
    }

    /// All of it; then there is nothing.
    public Line taken() {
        var taken = skipped > 0 ? new Line.TooLong(length + skipped) : text();
        forget();
        return taken;
    }

    private Line text() {
        try {
            var decoder = StandardCharsets.UTF_8.newDecoder();
            return new Line.Text(decoder.decode(ByteBuffer.wrap(bytes, 0, length)).toString());
        } catch (CharacterCodingException _) {
            return new Line.NotText();
        }
    }

    /// @return how many bytes are dropped
    public long forget() {
        var dropped = length + skipped;
        length = 0;
        skipped = 0;
        return dropped;
    }
}
