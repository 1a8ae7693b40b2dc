package dev.slipway.core.image.layer;

import dev.slipway.core.failure.InstallException;
import dev.slipway.core.image.source.Stopped;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;
import org.tukaani.xz.MemoryLimitException;
import org.tukaani.xz.XZIOException;
import org.tukaani.xz.XZInputStream;

/// xz, any number of streams. What it asks for in memory is bounded as that of zstd is.
final class Unxz extends Expansion {
    /// What `xz -9` asks for is 65 MiB.
    private static final int MOST_KIBIBYTES = 132 << 10;

    private final byte[] room = new byte[64 << 10];
    private final BlockInput input;
    private @Nullable XZInputStream stream;

    Unxz(String layer, ReadAhead compressed) {
        super(layer, compressed);
        this.input = new BlockInput(compressed);
    }

    @Override
    public int read(ByteBuffer into) throws InstallException, InterruptedException {
        try {
            var count = stream().read(room, 0, Math.min(room.length, into.remaining()));
            into.put(room, 0, Math.max(0, count));
            return count;
        } catch (Stopped e) {
            throw e.reason();
        } catch (MemoryLimitException e) {
            throw unreadable("it needs " + e.getMemoryNeeded() + " KiB of memory to be read");
        } catch (EOFException _) {
            throw unreadable("its compressed data ends too early");
        } catch (XZIOException e) {
            throw unreadable("it is not what xz writes: " + e.getMessage());
        } catch (IOException e) {
            throw new IllegalStateException(e); // nothing else is read here
        }
    }

    /// Its header is read on the thread that reads all else.
    private XZInputStream stream() throws IOException {
        var open = stream;
        if (open == null) {
            open = new XZInputStream(input, MOST_KIBIBYTES);
            stream = open;
        }
        return open;
    }
}
