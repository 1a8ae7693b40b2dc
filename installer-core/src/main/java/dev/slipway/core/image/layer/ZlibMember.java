package dev.slipway.core.image.layer;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/// By the zlib that Java has.
final class ZlibMember implements GzipMember {
    private final Inflater inflater = new Inflater(true);
    private final CRC32 checksum = new CRC32();
    private final ByteBuffer trailer = ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN);

    @Override
    public void begin() {
        inflater.reset();
        checksum.reset();
        trailer.clear();
    }

    @Override
    public Standing inflate(ByteBuffer compressed, ByteBuffer into) {
        try {
            expand(compressed, into);
        } catch (DataFormatException _) {
            return Standing.NOT_DEFLATE;
        }
        return inflater.finished() ? end(compressed) : Standing.GOES_ON;
    }

    private void expand(ByteBuffer compressed, ByteBuffer into) throws DataFormatException {
        var start = into.position();
        inflater.setInput(compressed);
        var count = inflater.inflate(into);
        checksum.update(into.slice(start, count));
    }

    private Standing end(ByteBuffer compressed) {
        while (trailer.hasRemaining() && compressed.hasRemaining()) {
            trailer.put(compressed.get());
        }
        if (trailer.hasRemaining()) {
            return Standing.GOES_ON;
        }
        return isRight(trailer.flip()) ? Standing.ENDED : Standing.WRONG_CHECKSUM;
    }

    private boolean isRight(ByteBuffer end) {
        return end.getInt() == (int) checksum.getValue()
                && end.getInt() == (int) inflater.getBytesWritten();
    }

    @Override
    public void close() {
        inflater.end();
    }
}
