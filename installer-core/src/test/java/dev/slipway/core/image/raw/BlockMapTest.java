package dev.slipway.core.image.raw;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.core.failure.Failure;
import dev.slipway.core.failure.ImageFailure.BadDiskImage;
import dev.slipway.core.failure.ImageFailure.DigestMismatch;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.image.file.Packed;
import dev.slipway.core.image.reference.Compression;
import dev.slipway.core.image.reference.Digest;
import dev.slipway.core.image.reference.DiskImage;
import dev.slipway.core.image.reference.ImageReference;
import dev.slipway.core.image.reference.ImageReference.Raw;
import dev.slipway.core.image.reference.ResolvedImage;
import dev.slipway.core.image.source.FetchOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Of an image of three mebibytes that has something in its blocks 0 to 9 and 300.
class BlockMapTest {
    private static final int MIB = 1 << 20;
    private static final int BLOCK = 4096;
    private static final byte[] CONTENT = content();

    @TempDir private Path folder;
    private final MemoryDisk disk = new MemoryDisk(4 * MIB);
    private Path image;

    @BeforeEach
    void storeAnImage() throws IOException {
        image = folder.resolve("disk.img.gz");
        Files.write(image, Packed.of(Compression.GZIP, CONTENT));
    }

    @ParameterizedTest
    @ValueSource(strings = {"disk.img.gz.bmap", "disk.img.bmap", "disk.bmap"})
    void isFoundBesideTheImageAndSaysHowLargeThatIs(String name) throws Exception {
        Files.writeString(folder.resolve(name), map(CONTENT));

        assertThat(resolved().disk().flatMap(DiskImage::blockMap)).isPresent();
        assertThat(resolved().disk().orElseThrow().expandedBytes()).hasValue(3 * MIB);
        write(resolved());
        assertThat(disk.bytes(0, 3 * MIB)).isEqualTo(CONTENT);
    }

    @Test
    void isRefusedWhereItsOwnChecksumIsWrong() throws Exception {
        put(map(CONTENT).replace(" 300 ", " 301 "));

        assertThat(refusal())
                .isInstanceOfSatisfying(
                        BadDiskImage.class,
                        it -> assertThat(it.problem()).contains("own checksum"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"9-0", "0-1000", "0-5000"})
    void isRefusedWhereItsRangesAreNotInOrder(String range) throws Exception {
        put(summed(text(CONTENT).replace("0-9", range)));

        assertThat(refusal())
                .isInstanceOfSatisfying(
                        BadDiskImage.class, it -> assertThat(it.problem()).contains("in order"));
    }

    @Test
    void isRefusedWithoutDigestsOfItsRanges() throws Exception {
        put(summed(text(CONTENT).replaceFirst("<Range chksum=\"[0-9a-f]+\">", "<Range>")));

        assertThat(refusal()).isInstanceOf(BadDiskImage.class);
    }

    @Test
    void aDiskWhoseRangeIsAnotherGetsNoTable() throws Exception {
        var other = CONTENT.clone();
        other[300 * BLOCK + 7] ^= 1;
        put(map(other));

        assertThat(failure())
                .isInstanceOfSatisfying(
                        DigestMismatch.class,
                        it -> assertThat(it.object()).contains("byte " + 300 * BLOCK));
        assertThat(disk.isZero(0, MIB)).isTrue();
    }

    @Test
    void leavesNothingOutThatItDoesNotKnowOf() throws Exception {
        var more = CONTENT.clone();
        more[200 * BLOCK] = 1;
        put(map(CONTENT));
        Files.write(image, Packed.of(Compression.GZIP, more));

        assertThat(failure())
                .isInstanceOfSatisfying(
                        BadDiskImage.class,
                        it -> assertThat(it.problem()).contains("where the map has nothing"));
        assertThat(disk.isZero(0, MIB)).isTrue();
    }

    @Test
    void isOfAnImageOfThatSize() throws Exception {
        put(map(CONTENT));
        var longer = Arrays.copyOf(CONTENT, CONTENT.length + 512);
        Files.write(image, Packed.of(Compression.GZIP, longer));

        assertThat(failure()).isInstanceOf(BadDiskImage.class);
    }

    @Test
    void mustBeTheOneThatThePlanKnows() throws Exception {
        put(map(CONTENT));
        var planned = resolved();
        put(map(CONTENT).replace("\n<bmap", "\n\n<bmap"));
        assertThat(failure(planned)).isInstanceOf(DigestMismatch.class);

        Files.delete(folder.resolve("disk.img.bmap"));
        assertThat(failure(planned)).isInstanceOf(BadDiskImage.class);
        assertThat(disk.isZero(0, MIB)).isTrue();
        assertThat(disk.isOld(MIB, 4 * MIB)).isTrue();
    }

    private void put(String map) throws IOException {
        Files.writeString(folder.resolve("disk.img.bmap"), map);
    }

    private Failure refusal() throws Exception {
        try {
            resolved();
            throw new AssertionError("nothing failed");
        } catch (InstallException e) {
            return e.failure();
        }
    }

    private Failure failure() throws Exception {
        return failure(resolved());
    }

    private Failure failure(ResolvedImage planned) throws Exception {
        try {
            write(planned);
            throw new AssertionError("nothing failed");
        } catch (InstallException e) {
            return e.failure();
        }
    }

    private ResolvedImage resolved() throws Exception {
        try (var file = open()) {
            return file.resolve("raw:" + image);
        }
    }

    private void write(ResolvedImage planned) throws Exception {
        try (var file = open()) {
            file.write(planned, disk, "SLIP0001", DiskProgress.unheard());
        }
    }

    private DiskFile open() throws InstallException {
        var reference = (Raw) ImageReference.parse("raw:" + image);
        return DiskFile.open(reference.file(), FetchOptions.secure(), _ -> {});
    }

    private static byte[] content() {
        var bytes = new byte[3 * MIB];
        Arrays.fill(bytes, 0, 10 * BLOCK, (byte) 7);
        Arrays.fill(bytes, 300 * BLOCK, 301 * BLOCK, (byte) 8);
        return bytes;
    }

    private static String map(byte[] content) {
        return summed(text(content));
    }

    /// As bmaptool writes it, with zeros for its checksum.
    private static String text(byte[] content) {
        return """
                <?xml version="1.0" ?>
                <!-- what is <Range> here is none -->
                <bmap version="2.0">
                    <ImageSize> %d </ImageSize>
                    <BlockSize> 4096 </BlockSize>
                    <BlocksCount> 768 </BlocksCount>
                    <MappedBlocksCount> 11 </MappedBlocksCount>
                    <ChecksumType> sha256 </ChecksumType>
                    <BmapFileChecksum> %s </BmapFileChecksum>
                    <BlockMap>
                        <Range chksum="%s"> 0-9 </Range>
                        <Range chksum="%s"> 300 </Range>
                    </BlockMap>
                </bmap>
                """
                .formatted(
                        content.length,
                        "0".repeat(64),
                        digest(content, 0, 10),
                        digest(content, 300, 301));
    }

    private static String summed(String text) {
        var checksum = Digest.sha256(text.getBytes(UTF_8)).hex();
        return text.replaceFirst("0{64}", checksum);
    }

    private static String digest(byte[] content, int first, int end) {
        return Digest.sha256(Arrays.copyOfRange(content, first * BLOCK, end * BLOCK)).hex();
    }
}
