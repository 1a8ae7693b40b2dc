package dev.slipway.core.image.layer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.github.luben.zstd.Zstd;
import dev.slipway.core.failure.ImageFailure.LayerUnreadable;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.image.reference.Compression;
import dev.slipway.core.image.source.ByteSource;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ExpansionTest {
    /// Each way that we expand in. The first two read the same.
    enum Way {
        ZLIB,
        ISAL,
        UNZSTD;

        Expansion open(ReadAhead compressed) {
            return switch (this) {
                case ZLIB -> new Gunzip("layer", compressed, new ZlibMember());
                case ISAL -> new Gunzip("layer", compressed, new IsalMember());
                case UNZSTD -> Expansion.of(Compression.ZSTD, "layer", compressed);
            };
        }

        byte[] compressed(String text) throws IOException {
            return this == UNZSTD ? zstd(text) : gzip(text);
        }
    }

    @BeforeEach
    void hasIsal(TestInfo test) {
        assumeTrue(
                Isal.isPresent() || !test.getDisplayName().contains(Way.ISAL.name()),
                "libisal is not installed");
    }

    @Test
    void readsGzipByIsalWhereItIs() {
        try (var member = GzipMember.fastest()) {
            assertThat(member).isInstanceOf(Isal.isPresent() ? IsalMember.class : ZlibMember.class);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"ZLIB", "ISAL"})
    void readsGzipOfManyMembers(Way way) throws Exception {
        assertThat(expanded(way, gzip("one "), gzip("two "), gzip(""), gzip("three")))
                .isEqualTo("one two three");
    }

    @ParameterizedTest
    @EnumSource
    void readsMuchInBlocksThatFitNothing(Way way) throws Exception {
        var random = new Random(7);
        var text =
                random.ints(300_000, 'a', 'a' + 4)
                        .collect(
                                StringBuilder::new,
                                StringBuilder::appendCodePoint,
                                StringBuilder::append)
                        .toString();

        assertThat(expanded(way, 1021, 509, way.compressed(text), way.compressed(text)))
                .isEqualTo(text + text);
    }

    @Test
    void readsZstdOfManyFrames() throws Exception {
        assertThat(expanded(Way.UNZSTD, zstd("one "), zstd(""), zstd("two"))).isEqualTo("one two");
    }

    @ParameterizedTest
    @EnumSource(names = {"ZLIB", "ISAL"})
    void readsAGzipHeaderWithEverythingInIt(Way way) throws Exception {
        var plain = gzip("content");
        var header = new ByteArrayOutputStream();
        header.write(new byte[] {0x1f, (byte) 0x8b, 8, 0x1e, 0, 0, 0, 0, 0, 3});
        header.write(new byte[] {2, 0, 'x', 'x'});
        header.write("name\0comment\0".getBytes(UTF_8));
        var checksum = new CRC32();
        checksum.update(header.toByteArray());
        header.write((int) checksum.getValue());
        header.write((int) (checksum.getValue() >> 8));
        header.write(plain, 10, plain.length - 10);

        assertThat(expanded(way, header.toByteArray())).isEqualTo("content");
    }

    @ParameterizedTest
    @EnumSource
    void saysWhereCompressedDataEndsTooEarly(Way way) throws Exception {
        var whole = way.compressed("content");
        for (var length = 0; length < whole.length; length++) {
            if (length == 0 && way == Way.UNZSTD) {
                continue;
            }
            assertThat(problem(way, Arrays.copyOf(whole, length))).contains("too early");
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"ZLIB", "ISAL"})
    void refusesWhatFollowsTheEndOfGzip(Way way) throws Exception {
        assertThat(problem(way, gzip("content"), "garbage".getBytes(UTF_8))).contains("follows");
    }

    @ParameterizedTest
    @EnumSource(names = {"ZLIB", "ISAL"})
    void refusesWhatDoesNotMatchItsChecksum(Way way) throws Exception {
        var bytes = gzip("content");
        bytes[bytes.length - 6] ^= 1;

        assertThat(problem(way, bytes)).contains("checksum");
    }

    @Test
    void makesOfDamagedGzipByIsalWhatZlibMakesOfIt() throws Exception {
        assumeTrue(Isal.isPresent(), "libisal is not installed");
        var random = new Random(11);
        var whole = gzip("content, ".repeat(20) + random.nextLong());
        for (var i = 0; i < 500; i++) {
            var damaged = whole.clone();
            damaged[10 + random.nextInt(whole.length - 10)] ^= (byte) (1 << random.nextInt(8));

            assertThat(outcome(Way.ISAL, damaged)).isEqualTo(outcome(Way.ZLIB, damaged));
        }
    }

    @ParameterizedTest
    @EnumSource
    void refusesWhatIsNotCompressed(Way way) throws Exception {
        assertThat(problem(way, "just some text, long enough".getBytes(UTF_8))).isNotEmpty();
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

    /// Bits that nobody reads may be damaged.
    private static Optional<String> outcome(Way way, byte[] bytes) throws Exception {
        try {
            return Optional.of(expanded(way, bytes));
        } catch (InstallException _) {
            return Optional.empty();
        }
    }

    private static String problem(Way way, byte[]... parts) throws Exception {
        try {
            expanded(way, parts);
            throw new AssertionError("nothing failed");
        } catch (InstallException e) {
            return ((LayerUnreadable) e.failure()).problem();
        }
    }

    /// Through blocks of three bytes, so that everything is split somewhere.
    private static String expanded(Way way, byte[]... parts) throws Exception {
        return expanded(way, 3, 5, parts);
    }

    private static String expanded(Way way, int takes, int gives, byte[]... parts)
            throws Exception {
        var compressed = new ByteArrayOutputStream();
        for (var part : parts) {
            compressed.write(part);
        }
        var ahead =
                ReadAhead.start(
                        "test", new Bytes(ByteBuffer.wrap(compressed.toByteArray())), 2, takes);
        var text = new ByteArrayOutputStream();
        try (var expansion = way.open(ahead)) {
            var block = ByteBuffer.allocateDirect(gives);
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
