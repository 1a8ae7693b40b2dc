package dev.slipway.core.image.raw;

import dev.slipway.core.failure.Failure;
import dev.slipway.core.failure.ImageFailure;
import dev.slipway.core.failure.ImageFailure.BadDiskImage;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.image.copy.Examined;
import dev.slipway.core.image.copy.Tally;
import dev.slipway.core.image.file.StoredFile;
import dev.slipway.core.image.reference.Digest;
import dev.slipway.core.image.reference.DiskFormat;
import dev.slipway.core.image.reference.DiskImage;
import dev.slipway.core.image.reference.FileReference;
import dev.slipway.core.image.reference.ResolvedImage;
import dev.slipway.core.image.source.ByteSource;
import dev.slipway.core.image.source.FetchOptions;
import dev.slipway.core.image.source.Notices;
import dev.slipway.core.platform.OpenDisk;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.LongAdder;

/// The contents of a disk in one file: looked into, verified, written to a disk.
public final class DiskFile implements AutoCloseable {
    private final StoredFile file;

    private DiskFile(StoredFile file) {
        this.file = file;
    }

    public static DiskFile open(FileReference reference, FetchOptions options, Notices notices)
            throws InstallException {
        return new DiskFile(StoredFile.open(reference, options, notices));
    }

    /// Reads no more than headers, unless the file is not pinned: then all of it.
    ///
    /// @param reference as the operator wrote it
    public ResolvedImage resolve(String reference) throws InstallException, InterruptedException {
        var digest = file.digest();
        var format = Content.format(file);
        var head = Head.of(file, format, digest);
        var beside = FoundMap.beside(file);
        var disk =
                new DiskImage(
                        format,
                        expandedBytes(format, beside),
                        head.sectorBytes(),
                        head.tableId(),
                        beside.map(FoundMap::digest));
        return ResolvedImage.of(reference, digest, file.sizeBytes().orElse(0), disk);
    }

    /// The map knows it of every format.
    private OptionalLong expandedBytes(DiskFormat format, Optional<FoundMap> beside)
            throws InstallException, InterruptedException {
        return beside.isPresent()
                ? OptionalLong.of(beside.get().map().imageBytes())
                : new ExpandedSize(file, format).bytes();
    }

    /// Reads all of it, and expands it.
    public Examined examine(Tally tally) throws InstallException, InterruptedException {
        var digest = file.digest();
        tally.expect(file.sizeBytes().orElse(0));
        var beside = FoundMap.beside(file);
        var map = beside.isPresent() ? Optional.of(beside.get().map()) : Optional.<BlockMap>empty();
        var unheard = new Counts(0, DiskProgress.unheard());
        try (var content = content(digest, map, unheard, tally.came())) {
            var blocks = content.blocks();
            for (var block = blocks.current(); block.hasRemaining(); block = blocks.current()) {
                tally.expanded().add(block.remaining());
                block.position(block.limit());
            }
        }
        var progress = tally.progress();
        var name = digest.text();
        return new Examined(name, List.of(name), progress.downloaded(), progress.decompressed());
    }

    /// Writes it to a disk, and reads it back. Where it fails, the disk has no partition table. What a mirror sent that is
    /// not the image is written over with what another place has.
    ///
    /// @param image what it must be
    /// @param name of the disk, for messages
    public WrittenDisk write(ResolvedImage image, OpenDisk disk, String name, DiskProgress progress)
            throws InstallException, InterruptedException {
        while (true) {
            try {
                return written(image, disk, name, progress);
            } catch (InstallException e) {
                if (!isDoubtful(e.failure()) || !file.elsewhere()) {
                    throw e;
                }
            }
        }
    }

    private static boolean isDoubtful(Failure failure) {
        return failure instanceof ImageFailure of && of.blamesTheBytes();
    }

    private WrittenDisk written(
            ResolvedImage image, OpenDisk disk, String name, DiskProgress progress)
            throws InstallException, InterruptedException {
        var counts = new Counts(file.sizeBytes().orElse(0), progress);
        var writing = new DiskWriting(disk, file.name(), name, counts);
        writing.begin();
        var expected = Digest.parse(image.digest());
        var map = map(image.disk().flatMap(DiskImage::blockMap));
        try (var content = content(expected, map, counts, counts.came())) {
            writing.write(content.blocks());
        }
        progress.readingBack();
        return writing.commit(progress);
    }

    private Optional<BlockMap> map(Optional<Digest> expected)
            throws InstallException, InterruptedException {
        if (expected.isEmpty()) {
            return Optional.empty();
        }
        var beside = FoundMap.beside(file);
        if (beside.isEmpty()) {
            var problem = "the block map that was beside it is gone";
            throw new InstallException(new BadDiskImage(file.name(), problem));
        }
        return Optional.of(beside.get().map(expected.get()));
    }

    private Content content(Digest expected, Optional<BlockMap> map, Counts counts, LongAdder came)
            throws InstallException, InterruptedException {
        return Content.open(
                file, expected, source -> checked(source, map), came, _ -> counts.waits());
    }

    private ByteSource checked(ByteSource source, Optional<BlockMap> map) {
        return map.<ByteSource>map(it -> new Mapped(source, file.name(), it)).orElse(source);
    }

    @Override
    public void close() {
        file.close();
    }
}
