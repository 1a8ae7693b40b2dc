package dev.slipway.core.image.layer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.luben.zstd.Zstd;
import dev.slipway.core.failure.ImageFailure.LayerUnreadable;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.image.reference.Compression;
import dev.slipway.core.image.source.ByteSource;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ExpansionTest {
    @Test
    void readsGzipOfManyMembers() throws Exception {
        assertThat(expanded(Compression.GZIP, gzip("one "), gzip("two "), gzip(""), gzip("three")))
                .isEqualTo("one two three");
    }

    @Test
    void readsZstdOfManyFrames() throws Exception {
        assertThat(expanded(Compression.ZSTD, zstd("one "), zstd(""), zstd("two")))
                .isEqualTo("one two");
    }

    @Test
    void readsAGzipHeaderWithEverythingInIt() throws Exception {
        var plain = gzip("content");
        var header = new ByteArrayOutputStream();
        header.write(new byte[] {0x1f, (byte) 0x8b, 8, 0x1e, 0, 0, 0, 0, 0, 3});
        header.write(new byte[] {2, 0, 'x', 'x'});
        header.write("name\0comment\0".getBytes(UTF_8));
        header.write(new byte[] {0, 0});
        header.write(plain, 10, plain.length - 10);

        assertThat(expanded(Compression.GZIP, header.toByteArray())).isEqualTo("content");
    }

    @ParameterizedTest
    @EnumSource(
            value = Compression.class,
            names = {"GZIP", "ZSTD"})
    void saysWhereCompressedDataEndsTooEarly(Compression compression) throws Exception {
        var whole = compression == Compression.GZIP ? gzip("content") : zstd("content");
        for (var length = 0; length < whole.length; length++) {
            if (length == 0 && compression == Compression.ZSTD) {
                continue;
            }
            assertThat(problem(compression, Arrays.copyOf(whole, length))).contains("too early");
        }
    }

    @Test
    void refusesWhatFollowsTheEndOfGzip() throws Exception {
        assertThat(problem(Compression.GZIP, gzip("content"), "garbage".getBytes(UTF_8)))
                .contains("follows");
    }

    @Test
    void refusesWhatDoesNotMatchItsChecksum() throws Exception {
        var bytes = gzip("content");
        bytes[bytes.length - 6] ^= 1;

        assertThat(problem(Compression.GZIP, bytes)).contains("checksum");
    }

    @ParameterizedTest
    @EnumSource(
            value = Compression.class,
            names = {"GZIP", "ZSTD"})
    void refusesWhatIsNotCompressed(Compression compression) throws Exception {
        assertThat(problem(compression, "just some text, long enough".getBytes(UTF_8)))
                .isNotEmpty();
    }

    private static byte[] gzip(String text) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(bytes)) {
            out.write(text.getBytes(UTF_8));
        }
        return bytes.toByteArray();
    }

    private static byte[] zstd(String text) {
        return Zstd.compress(text.getBytes(UTF_8));
    }

    private static String problem(Compression compression, byte[]... parts) throws Exception {
        try {
            expanded(compression, parts);
            throw new AssertionError("nothing failed");
        } catch (InstallException e) {
            return ((LayerUnreadable) e.failure()).problem();
        }
    }

    /// Through blocks of three bytes, so that everything is split somewhere.
    private static String expanded(Compression compression, byte[]... parts) throws Exception {
        var compressed = new ByteArrayOutputStream();
        for (var part : parts) {
            compressed.write(part);
        }
        var ahead =
                ReadAhead.start("test", new Bytes(ByteBuffer.wrap(compressed.toByteArray())), 2, 3);
        var text = new ByteArrayOutputStream();
        try (var expansion = Expansion.of(compression, "layer", ahead)) {
            var block = ByteBuffer.allocateDirect(5);
            while (expansion.read(block) >= 0) {
                var bytes = new byte[block.flip().remaining()];
                block.get(bytes);
                text.write(bytes);
                block.clear();
            }
        }
        return text.toString(UTF_8);
    }

    private record Bytes(ByteBuffer bytes) implements ByteSource {
        @Override
        public int read(ByteBuffer into) {
            var count = Math.min(bytes.remaining(), into.remaining());
            into.put(bytes.slice(bytes.position(), count));
            bytes.position(bytes.position() + count);
            return count == 0 ? -1 : count;
        }

        @Override
        public void close() {}
    }
}
