package dev.slipway.core.machine.plain;

import com.github.luben.zstd.ZstdInputStream;
import com.github.luben.zstd.ZstdOutputStream;
import io.grpc.Codec;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/// `grpc-encoding: zstd`, which the illumos daemon and its clients use.
public final class ZstdCodec implements Codec {
    @Override
    public String getMessageEncoding() {
        return "zstd";
    }

    @Override
    public InputStream decompress(InputStream compressed) throws IOException {
        return new ZstdInputStream(compressed);
    }

    @Override
    public OutputStream compress(OutputStream plain) throws IOException {
        return new ZstdOutputStream(plain);
    }
}
