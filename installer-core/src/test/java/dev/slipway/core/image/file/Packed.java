package dev.slipway.core.image.file;

import com.github.luben.zstd.Zstd;
import dev.slipway.core.image.reference.Compression;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.zip.GZIPOutputStream;
import org.tukaani.xz.LZMA2Options;
import org.tukaani.xz.XZOutputStream;

/// Bytes, compressed.
public final class Packed {
    private Packed() {}

    public static byte[] of(Compression compression, byte[] bytes) throws IOException {
        var out = new ByteArrayOutputStream();
        switch (compression) {
            case NONE -> out.writeBytes(bytes);
            case ZSTD -> out.writeBytes(Zstd.compress(bytes));
            case GZIP -> {
                try (var gzip = new GZIPOutputStream(out)) {
                    gzip.write(bytes);
                }
            }
            case XZ -> {
                try (var xz = new XZOutputStream(out, new LZMA2Options(0))) {
                    xz.write(bytes);
                }
            }
        }
        return out.toByteArray();
    }
}
