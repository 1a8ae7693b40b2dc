package dev.slipway.agent.line;

import java.io.IOException;

/// The bytes of a source, which come in chunks of whatever size.
public final class Inflow {
    private static final int CHUNK = 8192;

    private final Source source;
    private final byte[] chunk = new byte[CHUNK];
    private int next;
    private int end;

    public Inflow(Source source) {
        this.source = source;
    }

    /// Whether there is something to read now.
    public boolean hasMore() throws IOException {
        if (next == end) {
            next = 0;
            end = Math.max(0, source.read(chunk));
        }
        return next < end;
    }

    /// To be asked where there is more.
    ///
    /// @return 0 to 255
    public int next() {
        return Byte.toUnsignedInt(chunk[next++]);
    }

    /// Moves what there is, up to a byte that ends it.
    ///
    /// @return whether that byte came
    boolean moved(Collected into, byte last) {
        var from = next;
        while (next < end && chunk[next] != last) {
            next++;
        }
        into.keep(chunk, from, next - from);
        var came = next < end;
        next += came ? 1 : 0;
        return came;
    }
}
