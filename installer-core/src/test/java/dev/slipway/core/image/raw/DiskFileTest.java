package dev.slipway.core.image.raw;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.core.event.Progress;
import dev.slipway.core.failure.Failure;
import dev.slipway.core.failure.ImageFailure.BadDiskImage;
import dev.slipway.core.failure.ImageFailure.DigestMismatch;
import dev.slipway.core.failure.ImageFailure.ImageTooLarge;
import dev.slipway.core.failure.ImageFailure.LayerUnreadable;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.failure.ToolFailure.VerificationFailed;
import dev.slipway.core.image.Images;
import dev.slipway.core.image.copy.Examined;
import dev.slipway.core.image.copy.Tally;
import dev.slipway.core.image.file.FileServer;
import dev.slipway.core.image.file.Packed;
import dev.slipway.core.image.reference.Compression;
import dev.slipway.core.image.reference.Digest;
import dev.slipway.core.image.reference.DiskFormat;
import dev.slipway.core.image.reference.ImageReference;
import dev.slipway.core.image.reference.ImageReference.Raw;
import dev.slipway.core.image.reference.ResolvedImage;
import dev.slipway.core.image.source.FetchOptions;
import dev.slipway.core.image.source.Mirror;
import dev.slipway.core.image.source.Notice;
import dev.slipway.core.image.source.Notice.WentElsewhere;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class DiskFileTest {
    private static final int MIB = 1 << 20;
    private static final int DISK = 10 * MIB;
    private static final int SIZE = 8 * MIB + 5 * 512;
    private static final byte[] CONTENT = content(SIZE);
    private static final Map<Compression, byte[]> PACKED = new EnumMap<>(Compression.class);

    @TempDir private Path folder;
    private MemoryDisk disk;

    @BeforeEach
    void takeADiskThatWasUsedBefore() {
        disk = new MemoryDisk(DISK);
    }

    @ParameterizedTest
    @EnumSource(Compression.class)
    void aSparseImageOnADiskFullOfOldBytesEndsEqual(Compression compression) throws Exception {
        var written = write(stored(packed(compression)));

        assertThat(disk.bytes(0, SIZE)).isEqualTo(CONTENT);
        assertThat(written.bytes()).isEqualTo(SIZE);
        assertThat(written.writtenBytes()).isLessThan(SIZE / 2); // it is half empty
        assertThat(disk.isOld(SIZE, DISK)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {512, 1000, MIB, MIB + 512, MIB + 64 * 1024, 4 * MIB, 5 * MIB, 9 * MIB + 1})
    void writesImagesOfEverySize(int size) throws Exception {
        var content = content(size);

        write(stored(content));

        assertThat(disk.bytes(0, size)).isEqualTo(content);
    }

    @Test
    void writesTheFirstMebibyteLastAfterAllElseIsFlushed() throws Exception {
        write(stored(CONTENT));

        assertThat(disk.lastWritten()).isZero();
        assertThat(disk.flushes()).isEqualTo(3);
    }

    /// The whole image was there already when the run was killed, and by now the file is another.
    @Test
    void aDiskThatIsWrittenAgainHasNoTableUntilItIsWhole() throws Exception {
        write(stored(CONTENT));
        var other = Digest.sha256("another".getBytes(US_ASCII));

        assertThat(failure(stored(content(SIZE + 512)), other)).isInstanceOf(DigestMismatch.class);

        assertThat(disk.isZero(0, MIB)).isTrue();
    }

    @Test
    void aDiskWithTheWrongImageHasNoTable() throws Exception {
        var path = stored(packed(Compression.ZSTD));
        var other = Digest.sha256("another".getBytes(US_ASCII));

        assertThat(failure(path, other)).isInstanceOf(DigestMismatch.class);

        assertNoTable();
    }

    @ParameterizedTest
    @EnumSource(
            value = Compression.class,
            names = {"GZIP", "ZSTD", "XZ"})
    void aDiskWithAnImageThatEndsTooEarlyHasNoTable(Compression compression) throws Exception {
        var whole = packed(compression);
        var path = stored(Arrays.copyOf(whole, whole.length - 20));

        assertThat(failure(path)).isInstanceOf(LayerUnreadable.class);

        assertNoTable();
    }

    @Test
    void aDiskWithWhatFollowsAnImageHasNoTable() throws Exception {
        var packed = packed(Compression.GZIP);
        var path = stored(Arrays.copyOf(packed, packed.length + 10));

        assertThat(failure(path)).isInstanceOf(LayerUnreadable.class);

        assertNoTable();
    }

    @Test
    void writesNothingBeyondTheEndOfTheDisk() throws Exception {
        var path = stored(Packed.of(Compression.GZIP, content(11 * MIB)));

        assertThat(failure(path)).isEqualTo(new ImageTooLarge(path.toString(), "SLIP0001", DISK));

        assertThat(disk.isZero(0, MIB)).isTrue();
    }

    /// 64 MiB of zeros are 64 KiB of gzip.
    @Test
    void stopsAtOnceWhereAFewBytesBecomeMoreThanTheDisk() throws Exception {
        var path = stored(Packed.of(Compression.GZIP, new byte[64 * MIB]));
        var heard = new ArrayList<Progress>();

        assertThat(failure(path, digest(path), heard::add)).isInstanceOf(ImageTooLarge.class);

        assertThat(heard).allMatch(progress -> progress.decompressed() <= DISK);
    }

    @Test
    void refusesAnEmptyFile() throws Exception {
        assertThat(failure(stored(new byte[0]))).isInstanceOf(BadDiskImage.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {3 * MIB + 600, 8 * MIB + 512})
    void aDiskThatKeepsSomethingElseGetsNoTable(int place) throws Exception {
        disk.flippingAt(place);

        assertThat(failure(stored(CONTENT))).isInstanceOf(VerificationFailed.class);

        assertThat(disk.isZero(0, MIB)).isTrue();
    }

    @Test
    void aDiskThatKeepsOldBytesWhereZerosMustBeGetsNoTable() throws Exception {
        disk.forgettingToZero();

        assertThat(failure(stored(CONTENT))).isInstanceOf(VerificationFailed.class);

        assertThat(disk.isOld(0, MIB)).isTrue();
    }

    @Test
    void saysWhereTheFirstMebibyteIsNotWhatWasWritten() throws Exception {
        disk.flippingAt(1000);

        assertThat(failure(stored(CONTENT))).isInstanceOf(VerificationFailed.class);
    }

    @Test
    void stopsWhereItIsCancelled() throws Exception {
        var path = stored(CONTENT);
        InterruptedException stopped = null;
        try {
            write(path, digest(path), _ -> cancel());
        } catch (InterruptedException e) {
            stopped = e;
        }

        assertThat(stopped).isNotNull();
        assertThat(disk.isZero(0, MIB)).isTrue();
    }

    private static void cancel() throws InterruptedException {
        throw new InterruptedException();
    }

    @ParameterizedTest
    @EnumSource(
            value = DiskFormat.class,
            names = {"RAW", "GZIP", "ZSTD", "XZ"})
    void findsOutWhatAFileIsWithoutWritingIt(DiskFormat format) throws Exception {
        var content = content(2 * MIB);
        System.arraycopy("EFI PART".getBytes(US_ASCII), 0, content, 4096, 8);
        var path = stored(Packed.of(format.compression(), content));

        try (var file = open(path)) {
            var image = file.resolve("raw:" + path);
            var found = image.disk().orElseThrow();
            assertThat(image.digest()).isEqualTo(digest(path).text());
            assertThat(image.sizeBytes()).isEqualTo(Files.size(path));
            assertThat(found.format()).isEqualTo(format);
            assertThat(found.sectorBytes()).hasValue(4096);
            assertThat(found.tableId()).matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
            assertThat(found.expandedBytes().orElse(-1))
                    .isEqualTo(format == DiskFormat.GZIP ? -1 : 2 * MIB); // gzip does not say
        }
    }

    @Test
    void examinesAWholeFile() throws Exception {
        var path = stored(packed(Compression.XZ));

        try (var file = open(path)) {
            assertThat(file.examine(new Tally()))
                    .isEqualTo(examined(digest(path).text(), Files.size(path)));
        }
    }

    private static Examined examined(String digest, long bytes) {
        return new Examined(digest, List.of(digest), bytes, SIZE);
    }

    /// Neither the first mebibyte nor the copy of a table at the end of the image.
    private void assertNoTable() {
        assertThat(disk.isZero(0, MIB)).isTrue();
        assertThat(disk.isOld(SIZE - 512, SIZE)).isTrue();
    }

    /// The content, once for each: XZ takes its time.
    private static byte[] packed(Compression compression) throws Exception {
        if (!PACKED.containsKey(compression)) {
            PACKED.put(compression, Packed.of(compression, CONTENT));
        }
        return PACKED.get(compression).clone();
    }

    private Failure failure(Path path) throws Exception {
        return failure(path, digest(path));
    }

    private Failure failure(Path path, Digest expected) throws Exception {
        return failure(path, expected, DiskProgress.unheard());
    }

    private Failure failure(Path path, Digest expected, DiskProgress heard) throws Exception {
        try {
            write(path, expected, heard);
            throw new AssertionError("nothing failed");
        } catch (InstallException e) {
            return e.failure();
        }
    }

    private WrittenDisk write(Path path) throws Exception {
        return write(path, digest(path), DiskProgress.unheard());
    }

    private WrittenDisk write(Path path, Digest expected, DiskProgress heard) throws Exception {
        try (var file = open(path)) {
            var found = file.resolve("raw:" + path);
            var image =
                    ResolvedImage.of(
                            found.reference(),
                            expected,
                            found.sizeBytes(),
                            found.disk().orElseThrow());
            return file.write(image, disk, "SLIP0001", heard);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {MIB + 700, 5 * MIB, SIZE - 1})
    void writesOverWhatAMirrorMadeUp(int lie) throws Exception {
        var wrong = CONTENT.clone();
        wrong[lie]++;
        try (var origin = FileServer.start();
                var mirror = FileServer.start()) {
            origin.with("/disk.img", CONTENT);
            mirror.with("/disk.img", wrong);
            var text = "raw+" + origin.address() + "/disk.img@" + Digest.sha256(CONTENT);
            var mirrors = List.of(new Mirror(mirror.address(), true));
            var reference = (Raw) ImageReference.parse(text);
            var options = FetchOptions.plain().of(true, mirrors);
            try (var file = DiskFile.open(reference.file(), options, _ -> {})) {
                file.write(file.resolve(text), disk, "SLIP0001", DiskProgress.unheard());
            }
            assertThat(mirror.asked()).isPositive();
        }
        assertThat(disk.bytes(0, SIZE)).isEqualTo(CONTENT);
    }

    @Test
    void tellsWhoeverWaitsForTheDiskThatAMirrorIsDown() throws Exception {
        var said = new ArrayList<Notice>();
        try (var origin = FileServer.start()) {
            origin.with("/disk.img", CONTENT);
            var text = "raw+" + origin.address() + "/disk.img@" + Digest.sha256(CONTENT);
            var options = FetchOptions.plain();
            new Images(options.of(true, List.of(new Mirror(nobody(), true))))
                    .write(resolved(text, options), disk, "SLIP0001", new Remembering(said));
        }
        assertThat(said).hasAtLeastOneElementOfType(WentElsewhere.class);
        assertThat(disk.bytes(0, SIZE)).isEqualTo(CONTENT);
    }

    private static ResolvedImage resolved(String text, FetchOptions options) throws Exception {
        var reference = (Raw) ImageReference.parse(text);
        try (var file = DiskFile.open(reference.file(), options, _ -> {})) {
            return file.resolve(text);
        }
    }

    /// Where nothing listens any more.
    private static String nobody() throws IOException {
        try (var server = FileServer.start()) {
            return server.address();
        }
    }

    private record Remembering(List<Notice> said) implements DiskProgress {
        @Override
        public void at(Progress progress) {}

        @Override
        public void said(Notice notice) {
            said.add(notice);
        }
    }

    private static DiskFile open(Path path) throws InstallException {
        var reference = (Raw) ImageReference.parse("raw:" + path);
        return DiskFile.open(reference.file(), FetchOptions.secure(), _ -> {});
    }

    private static Digest digest(Path path) throws IOException {
        return Digest.sha256(Files.readAllBytes(path));
    }

    private Path stored(byte[] bytes) throws IOException {
        return Files.write(folder.resolve("disk.img"), bytes);
    }

    /// Like a disk with a table at its beginning, a copy of it at its end, and little between.
    private static byte[] content(int size) {
        var bytes = new byte[size];
        var random = new Random(size);
        for (var place : List.of(0, 3 * MIB + 512, 6 * MIB, size - 40 * 512)) {
            var some = new byte[MIB];
            random.nextBytes(some);
            var at = Math.max(0, Math.min(place, size));
            System.arraycopy(some, 0, bytes, at, Math.min(MIB, size - at));
        }
        return bytes;
    }
}
