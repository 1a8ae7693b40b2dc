package dev.slipway.core.image.raw;

import dev.slipway.core.failure.ImageFailure.BadDiskImage;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.image.file.StoredFile;
import dev.slipway.core.image.layer.Blocks;
import dev.slipway.core.image.layer.Drain;
import dev.slipway.core.image.layer.FileStream;
import dev.slipway.core.image.layer.ReadAhead;
import dev.slipway.core.image.layer.Waited;
import dev.slipway.core.image.reference.Compression;
import dev.slipway.core.image.reference.Digest;
import dev.slipway.core.image.reference.DiskFormat;
import dev.slipway.core.image.source.ByteSource;
import java.nio.file.Path;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.UnaryOperator;

/// What is on the disk, in order: in blocks of [FileStream#BLOCK], but for the last. It fails at its end unless every
/// stored byte was the right one.
record Content(Blocks blocks, Runnable closing) implements AutoCloseable {
    private static final int AHEAD = 4;

    /// @param expected digest of the bytes as they are stored
    /// @param checking what the expanded bytes pass through
    /// @param came told of every stored byte
    static Content open(
            StoredFile file,
            Digest expected,
            UnaryOperator<ByteSource> checking,
            LongAdder came,
            Waited waited)
            throws InstallException, InterruptedException {
        var format = format(file);
        var path = format == DiskFormat.QCOW2 ? local(file) : Path.of("");
        var compression = format.compression();
        var stream = stream(file, expected, compression, checking(format, checking), came, waited);
        return format == DiskFormat.QCOW2
                ? qcow2(path, stream, checking)
                : new Content(stream.content(), stream::close);
    }

    static DiskFormat format(StoredFile file) throws InstallException, InterruptedException {
        return DiskFormat.told(file.part(0, DiskFormat.MAGIC_BYTES));
    }

    /// Its clusters lie here and there.
    static Path local(StoredFile file) throws InstallException {
        var problem = "a qcow2 is not read in order: store it on the machine, or convert it to raw";
        return file.local()
                .orElseThrow(() -> new InstallException(new BadDiskImage(file.name(), problem)));
    }

    private static UnaryOperator<ByteSource> checking(
            DiskFormat format, UnaryOperator<ByteSource> checking) {
        return format == DiskFormat.QCOW2 ? UnaryOperator.identity() : checking;
    }

    private static FileStream stream(
            StoredFile file,
            Digest expected,
            Compression compression,
            UnaryOperator<ByteSource> checking,
            LongAdder came,
            Waited waited)
            throws InstallException, InterruptedException {
        return FileStream.open(
                file.name(),
                file.bytes(),
                expected,
                file.sizeBytes(),
                compression,
                Long.MAX_VALUE,
                came,
                waited,
                checking);
    }

    /// All of the file is verified before, since it is not read in order.
    private static Content qcow2(Path path, FileStream stored, UnaryOperator<ByteSource> checking)
            throws InstallException, InterruptedException {
        try (stored) {
            Drain.rest(stored.content());
        }
        var source = checking.apply(Qcow2.open(path));
        var ahead = ReadAhead.start("file-expand", source, AHEAD, FileStream.BLOCK);
        return new Content(ahead, ahead::close);
    }

    @Override
    public void close() {
        closing.run();
    }
}
