package dev.slipway.core.image.raw;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.core.command.Command;
import dev.slipway.core.command.ProcessCommands;
import dev.slipway.core.failure.Failure;
import dev.slipway.core.failure.ImageFailure.BadDiskImage;
import dev.slipway.core.failure.ImageFailure.DigestMismatch;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.image.reference.Digest;
import dev.slipway.core.image.reference.DiskFormat;
import dev.slipway.core.image.reference.ImageReference;
import dev.slipway.core.image.reference.ImageReference.Raw;
import dev.slipway.core.image.reference.ResolvedImage;
import dev.slipway.core.image.source.FetchOptions;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Files that QEMU itself made.
class Qcow2Test {
    private static final int MIB = 1 << 20;
    private static final int SIZE = 5 * MIB + 512;
    private static final byte[] CONTENT = content();

    @TempDir private Path folder;
    private Path image;
    private final MemoryDisk disk = new MemoryDisk(6 * MIB);

    @BeforeEach
    void convert() throws Exception {
        Assumptions.assumeTrue(Files.exists(Path.of("/usr/bin/qemu-img")), "no qemu-img here");
        Files.write(folder.resolve("raw"), CONTENT);
        image = folder.resolve("disk.img");
        convert("compat=1.1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "compat=1.1",
                "compat=0.10",
                "compat=1.1,cluster_size=4096",
                "compat=1.1,lazy_refcounts=on",
                "-c compat=1.1",
                "-c compat=1.1,compression_type=zstd",
                "-c compat=0.10,cluster_size=512"
            })
    void writesTheDiskThatIsInTheFile(String options) throws Exception {
        convert(options);

        try (var file = open()) {
            var resolved = file.resolve("raw:" + image);
            file.write(resolved, disk, "SLIP0001", DiskProgress.unheard());
            assertThat(resolved.disk().orElseThrow().format()).isEqualTo(DiskFormat.QCOW2);
            assertThat(resolved.disk().orElseThrow().expandedBytes()).hasValue(SIZE);
        }
        assertThat(disk.bytes(0, SIZE)).isEqualTo(CONTENT);
    }

    @Test
    void writesNothingOfTheWrongFile() throws Exception {
        try (var file = open()) {
            var resolved = file.resolve("raw:" + image);
            var other = Digest.sha256(new byte[1]);
            var planned =
                    ResolvedImage.of(
                            resolved.reference(),
                            other,
                            resolved.sizeBytes(),
                            resolved.disk().orElseThrow());

            Failure failure = null;
            try {
                file.write(planned, disk, "SLIP0001", DiskProgress.unheard());
            } catch (InstallException e) {
                failure = e.failure();
            }
            assertThat(failure).isInstanceOf(DigestMismatch.class);
        }
        assertThat(disk.isOld(MIB, 6 * MIB)).isTrue();
    }

    /// Such a file could have any other file of the machine written to the disk.
    @Test
    void readsNoFileButItself() throws Exception {
        run(
                "qemu-img",
                "create",
                "-q",
                "-f",
                "qcow2",
                "-F",
                "raw",
                "-b",
                folder.resolve("raw").toString(),
                image.toString());

        assertThat(refusal()).isInstanceOfSatisfying(BadDiskImage.class, it -> based(it));
    }

    private static void based(BadDiskImage failure) {
        assertThat(failure.problem()).contains("another file");
    }

    @ParameterizedTest
    @CsvSource({
        "4, 0000000A", // version
        "20, 0000003F", // size of a cluster
        "24, 7FFFFFFF", // size of the disk
        "32, 00000001", // encryption
        "36, 7FFFFFFF", // size of the table
        "76, 00000002", // damaged
        "76, 00000004", // data elsewhere
    })
    void refusesAHeaderThatItDoesNotUnderstand(int at, String value) throws Exception {
        var bytes = ByteBuffer.wrap(Files.readAllBytes(image));
        bytes.putInt(at, Integer.parseUnsignedInt(value, 16));
        Files.write(image, bytes.array());

        assertThat(refusal()).isInstanceOf(BadDiskImage.class);
    }

    private Failure refusal() throws Exception {
        try (var file = open()) {
            file.resolve("raw:" + image);
            throw new AssertionError("nothing failed");
        } catch (InstallException e) {
            return e.failure();
        }
    }

    private DiskFile open() throws InstallException {
        var reference = (Raw) ImageReference.parse("raw:" + image);
        return DiskFile.open(reference.file(), FetchOptions.secure(), _ -> {});
    }

    private void convert(String options) throws Exception {
        var packed = options.startsWith("-c ");
        var argv =
                Stream.of(
                        Stream.of("qemu-img", "convert", "-f", "raw", "-O", "qcow2"),
                        packed ? Stream.of("-c") : Stream.<String>of(),
                        Stream.of("-o", packed ? options.substring(3) : options),
                        Stream.of(folder.resolve("raw").toString(), image.toString()));
        run(argv.flatMap(words -> words).toArray(String[]::new));
    }

    private static void run(String... argv) throws Exception {
        new ProcessCommands().run(Command.of(argv));
    }

    private static byte[] content() {
        var bytes = new byte[SIZE];
        new Random(1).nextBytes(bytes);
        Arrays.fill(bytes, MIB, 3 * MIB, (byte) 0);
        Arrays.fill(bytes, 4 * MIB, 5 * MIB, (byte) 'x'); // compresses well
        return bytes;
    }
}
