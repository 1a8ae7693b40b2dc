package dev.slipway.core.image.tar;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.slipway.core.failure.ImageFailure.LayerUnreadable;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.image.layer.Blocks;
import dev.slipway.core.image.tar.TarEntry.Kind;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TarReaderTest {
    private final ByteArrayOutputStream archive = new ByteArrayOutputStream();

    @Test
    void readsAnOrdinaryFile() throws Exception {
        add(header('0', "etc/hostname", 5), "demo\n");

        var entry = entries().getFirst();
        assertThat(entry.kind()).isEqualTo(Kind.FILE);
        assertThat(entry.name()).hasToString("etc/hostname");
        assertThat(entry.mode()).isEqualTo(0644);
        assertThat(entry.modified()).isEqualTo(Instant.ofEpochSecond(1_700_000_000));
        assertThat(content()).isEqualTo("demo\n");
    }

    @Test
    void joinsThePrefixOfALongName() throws Exception {
        var header = header('0', "name", 0);
        put(header, 345, "a/long/prefix");
        add(summed(header), "");

        assertThat(entries().getFirst().name()).hasToString("a/long/prefix/name");
    }

    @Test
    void takesLongNamesOfGnuTar() throws Exception {
        var name = "directory/".repeat(30) + "file";
        add(header('L', "././@LongLink", name.length() + 1), name + "\0");
        add(header('K', "././@LongLink", 300), "t".repeat(300));
        add(header('2', "directory/directory", 0), "");

        assertThat(entries().getFirst().name()).hasToString(name);
        assertThat(entries().getFirst().link()).hasToString("t".repeat(300));
    }

    @Test
    void takesWhatExtendedHeadersSay() throws Exception {
        var records =
                record("path", "déjà/vu")
                        + record("uid", "3000000000")
                        + record("mtime", "-1.25")
                        + record("SCHILY.xattr.user.note", "a=b");
        add(header('x', "pax", records.getBytes(UTF_8).length), records);
        add(header('0', "short", 0), "");
        add(header('0', "next", 0), "");

        var entry = entries().getFirst();
        assertThat(entry.name()).hasToString("déjà/vu");
        assertThat(entry.owner().user()).isEqualTo(3_000_000_000L);
        assertThat(entry.modified()).isEqualTo(Instant.ofEpochSecond(-2, 750_000_000));
        assertThat(entry.attributes()).containsEntry("user.note", "a=b".getBytes(UTF_8));
        assertThat(entries().getLast().name()).hasToString("next");
        assertThat(entries().getLast().attributes()).isEmpty();
    }

    @Test
    void aGlobalHeaderHoldsForAllThatFollowUntilOneSaysOtherwise() throws Exception {
        add(header('g', "global", record("gid", "77").length()), record("gid", "77"));
        add(header('0', "a", 0), "");
        add(header('x', "pax", record("gid", "8").length()), record("gid", "8"));
        add(header('0', "b", 0), "");
        add(header('0', "c", 0), "");

        assertThat(entries())
                .extracting(entry -> entry.owner().group())
                .containsExactly(77L, 8L, 77L);
    }

    @Test
    void readsSizesBeyondEightGibibytes() throws Exception {
        var header = header('0', "huge", 0);
        Arrays.fill(header, 124, 136, (byte) 0);
        header[124] = (byte) 0x80;
        header[124 + 6] = 4;
        header[124 + 7] = 0;
        add(summed(header), "");
        var reader = reader();

        assertThat(reader.next().orElseThrow().size()).isEqualTo(4L << 40);
        assertThatExceptionOfType(InstallException.class).isThrownBy(reader::next);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void handsOnEveryByteOfAFileBeyondEightGibibytes(boolean pax) throws Exception {
        var size = (9L << 30) + 5;
        var header = header('0', "huge", 0);
        if (pax) {
            var record = record("size", Long.toString(size));
            add(header('x', "pax", record.length()), record);
        } else {
            ByteBuffer.wrap(header, 124, 12).put((byte) 0x80).put(new byte[3]).putLong(size);
        }
        archive.writeBytes(summed(header));
        var reader = new TarReader("layer", followedBy(size + 507));
        var counted = new long[1];

        assertThat(reader.next().orElseThrow().size()).isEqualTo(size);
        reader.content(
                (offset, bytes) -> {
                    assertThat(offset).isEqualTo(counted[0]);
                    counted[0] += bytes.remaining();
                });
        assertThat(counted[0]).isEqualTo(size);
        assertThat(reader.next()).isEmpty();
    }

    /// The archive so far, and that many zeros.
    private Blocks followedBy(long zeros) {
        var left = new long[] {zeros};
        var block = new ByteBuffer[] {ByteBuffer.wrap(archive.toByteArray())};
        var all = ByteBuffer.allocate(1 << 20);
        return () -> {
            if (!block[0].hasRemaining()) {
                block[0] = all.slice(0, (int) Math.min(left[0], all.capacity()));
                left[0] -= block[0].remaining();
            }
            return block[0];
        };
    }

    @Test
    void readsOldSparseFilesWhoseListOfExtentsGoesOn() throws Exception {
        var header = header('S', "sparse", 27);
        for (var i = 0; i < 4; i++) {
            extent(header, 386 + 24 * i, i * 1000L);
        }
        header[482] = 1;
        ByteBuffer.wrap(header, 483, 12).put((byte) 0x80).put(new byte[3]).putLong(10L << 30);
        archive.writeBytes(summed(header));
        for (var block = 0; block < 2; block++) {
            var more = new byte[512];
            for (var i = 0; i < (block == 0 ? 21 : 2); i++) {
                extent(more, 24 * i, (4 + 21 * block + i) * 1000L);
            }
            more[504] = (byte) (1 - block);
            archive.writeBytes(more);
        }
        add(new byte[0], "x".repeat(27));
        add(header('0', "next", 0), "");

        assertThat(entries()).hasSize(2);
        assertThat(entries().getFirst().size()).isEqualTo(10L << 30);
        assertThat(content()).startsWith("x@0 x@1000 ").endsWith("x@25000 x@26000 ");
    }

    private static void extent(byte[] block, int at, long offset) {
        put(block, at, "%011o".formatted(offset));
        put(block, at + 12, "%011o".formatted(1));
    }

    @Test
    void takesAnAccessListThatIsTextAsTheAttributeThatItIs() throws Exception {
        var records =
                record("SCHILY.acl.access", "user::rw-,group::r--,other::---")
                        + record("SCHILY.acl.default", "user::rwx,group::r-x,other::---");
        add(header('x', "pax", records.length()), records);
        add(header('5', "directory", 0), "");

        assertThat(entries().getFirst().attributes())
                .containsOnlyKeys("system.posix_acl_access", "system.posix_acl_default");
    }

    @Test
    void refusesAccessListsThatItCannotGive() throws Exception {
        var record = record("SCHILY.acl.ace", "owner@:rwxp--aARWcCos:-------:allow");
        add(header('x', "pax", record.length()), record);
        add(header('0', "file", 0), "");

        assertThat(problem()).contains("NFSv4");
    }

    @Test
    void keepsNamesThatAreNotUtf8() throws Exception {
        var name = new byte[] {'a', (byte) 0xff, (byte) 0xfe};
        var header = header('0', "", 0);
        System.arraycopy(name, 0, header, 0, name.length);
        add(summed(header), "");

        assertThat(entries().getFirst().name()).isEqualTo(new RawName(name));
    }

    @Test
    void onlyFilesHaveContentWhateverTheirHeaderSays() throws Exception {
        var directory = header('5', "directory/", 512);
        archive.writeBytes(directory);
        add(header('0', "next", 0), "");

        assertThat(entries()).extracting(TarEntry::kind).containsExactly(Kind.DIRECTORY, Kind.FILE);
    }

    @Test
    void skipsContentThatNobodyAskedFor() throws Exception {
        add(header('0', "a", 700), "x".repeat(700));
        add(header('0', "b", 0), "");

        assertThat(entries()).hasSize(2);
    }

    @Test
    void readsTheSparseMapOfEachPaxFormat() throws Exception {
        for (var records :
                List.of(
                        record("GNU.sparse.size", "100")
                                + record("GNU.sparse.numblocks", "2")
                                + record("GNU.sparse.offset", "0")
                                + record("GNU.sparse.numbytes", "3")
                                + record("GNU.sparse.offset", "50")
                                + record("GNU.sparse.numbytes", "2"),
                        record("GNU.sparse.size", "100") + record("GNU.sparse.map", "0,3,50,2"))) {
            archive.reset();
            add(header('x', "pax", records.length()), records);
            add(header('0', "sparse", 5), "abcde");

            assertThat(entries().getFirst().size()).isEqualTo(100);
            assertThat(content()).isEqualTo("abc@0 de@50 ");
        }
    }

    @Test
    void readsASparseMapInFrontOfTheContent() throws Exception {
        var records =
                record("GNU.sparse.major", "1")
                        + record("GNU.sparse.minor", "0")
                        + record("GNU.sparse.name", "real-name")
                        + record("GNU.sparse.realsize", "1000");
        add(header('x', "pax", records.length()), records);
        var map = "1\n900\n4\n";
        add(
                header('0', "GNUSparseFile.0/real-name", 516),
                map + "\0".repeat(512 - map.length()) + "data");
        add(header('0', "next", 0), "");

        assertThat(entries().getFirst().name()).hasToString("real-name");
        assertThat(entries()).hasSize(2);
        assertThat(content()).isEqualTo("data@900 ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0,3,2,2", "0,3,99,2", "0,3,50", "0,3,50,9999999", "x"})
    void refusesASparseMapThatDoesNotFit(String map) throws Exception {
        var records = record("GNU.sparse.size", "100") + record("GNU.sparse.map", map);
        add(header('x', "pax", records.length()), records);
        add(header('0', "sparse", 5), "abcde");

        assertThat(problem()).isNotEmpty();
    }

    @Test
    void saysWhereAnArchiveEndsTooEarly() throws Exception {
        archive.writeBytes(header('0', "file", 600));
        archive.writeBytes(new byte[100]);

        assertThat(problem()).contains("middle of an entry");
    }

    @Test
    void refusesAHeaderWhoseChecksumDoesNotMatch() throws Exception {
        var header = header('0', "file", 0);
        header[0] ^= 1;
        add(header, "");

        assertThat(problem()).contains("checksum");
    }

    @Test
    void refusesAnEntryThatItDoesNotKnow() throws Exception {
        add(header('M', "continued", 0), "");

        assertThat(problem()).contains("“M”");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"99 path=x\n", "x path=x\n", "8 path=x", "0 \n", "-5 a=b\n", "9 pathxx\n"})
    void refusesExtendedHeadersThatAreNone(String records) throws Exception {
        add(header('x', "pax", records.length()), records);
        add(header('0', "file", 0), "");

        assertThat(problem()).isNotEmpty();
    }

    @Test
    void refusesANameWithAZeroByteInIt() throws Exception {
        add(header('x', "pax", record("path", "a\0b").length()), record("path", "a\0b"));
        add(header('0', "file", 0), "");

        assertThat(problem()).contains("zero byte");
    }

    @Test
    void refusesToHoldAHugeExtendedHeaderInMemory() throws Exception {
        archive.writeBytes(header('x', "pax", 9 << 20));

        assertThat(problem()).contains("longer than");
    }

    @Test
    void readsWhatComesInTinyPieces() throws Exception {
        add(header('0', "a", 3), "abc");
        add(header('0', "b", 0), "");
        var bytes = archive.toByteArray();
        var at = new int[1];
        var block = new ByteBuffer[] {ByteBuffer.allocate(0)};
        var reader =
                new TarReader(
                        "layer",
                        () -> {
                            if (!block[0].hasRemaining() && at[0] < bytes.length) {
                                var count = Math.min(7, bytes.length - at[0]);
                                block[0] = ByteBuffer.wrap(bytes, at[0], count).slice();
                                at[0] += count;
                            }
                            return block[0];
                        });

        assertThat(reader.next().orElseThrow().name()).hasToString("a");
        assertThat(reader.next().orElseThrow().name()).hasToString("b");
        assertThat(reader.next()).isEmpty();
    }

    private TarReader reader() {
        var bytes = ByteBuffer.wrap(archive.toByteArray());
        return new TarReader("layer", () -> bytes);
    }

    private List<TarEntry> entries() throws Exception {
        var entries = new ArrayList<TarEntry>();
        var reader = reader();
        for (var entry = reader.next(); entry.isPresent(); entry = reader.next()) {
            entries.add(entry.get());
        }
        return entries;
    }

    /// Of the first entry, with offsets where it is sparse.
    private String content() throws Exception {
        var reader = reader();
        var sparse = reader.next().orElseThrow().extents().size() != 1;
        var text = new StringBuilder();
        var single = new StringBuilder();
        reader.content(
                (offset, bytes) -> {
                    var part = ISO_8859_1.decode(bytes).toString();
                    single.append(part);
                    text.append(part).append('@').append(offset).append(' ');
                });
        return sparse || text.indexOf("@0 ") < 0 ? text.toString() : single.toString();
    }

    private String problem() {
        try {
            entries();
            throw new AssertionError("the archive was read");
        } catch (InstallException e) {
            return ((LayerUnreadable) e.failure()).problem();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private void add(byte[] header, String content) {
        archive.writeBytes(header);
        var bytes = content.getBytes(content.contains("déjà") ? UTF_8 : ISO_8859_1);
        archive.writeBytes(Arrays.copyOf(bytes, (bytes.length + 511) / 512 * 512));
    }

    private static String record(String key, String value) {
        var rest = " " + key + "=" + value + "\n";
        var length = rest.getBytes(UTF_8).length;
        var total = length + String.valueOf(length + 1).length();
        total = length + String.valueOf(total).length();
        return total + rest;
    }

    private static byte[] header(char type, String name, long size) {
        var header = new byte[512];
        put(header, 0, name);
        put(header, 100, "0000644");
        put(header, 124, "%011o".formatted(size));
        put(header, 136, "%011o".formatted(1_700_000_000));
        header[156] = (byte) type;
        put(header, 257, "ustar\00000");
        return summed(header);
    }

    private static byte[] summed(byte[] header) {
        put(header, 148, "        ");
        var sum = 0;
        for (var each : header) {
            sum += each & 0xff;
        }
        put(header, 148, "%06o\0 ".formatted(sum));
        return header;
    }

    private static void put(byte[] header, int offset, String text) {
        var bytes = text.getBytes(ISO_8859_1);
        System.arraycopy(bytes, 0, header, offset, bytes.length);
    }
}
