package dev.slipway.core.image.raw;

import dev.slipway.core.failure.ImageFailure.BadDiskImage;
import dev.slipway.core.failure.ImageFailure.ImageTooLarge;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.failure.ToolFailure.VerificationFailed;
import dev.slipway.core.image.layer.Blocks;
import dev.slipway.core.image.layer.FileStream;
import dev.slipway.core.platform.OpenDisk;
import java.nio.ByteBuffer;

/// Writes the contents of a disk in order, but for its first mebibyte, where the tables are that a disk starts by, and
/// for its last piece, where the copy of one may be: those come when all else is verified, the first one last of all.
/// A disk that was written in part, or with the wrong image, has no partition table.
final class DiskWriting {
    private static final int HEAD = 1 << 20;

    /// So much is zeroed at a time, that it can be stopped.
    private static final long ZEROED = 64L << 20;

    private final OpenDisk disk;
    private final String image;
    private final String name;
    private final Counts counts;
    private final Checksum checksum = new Checksum();
    private final ByteBuffer head = OpenDisk.room(HEAD).limit(0);
    private final ByteBuffer held = OpenDisk.room(FileStream.BLOCK).limit(0);
    private long heldAt;
    private long zerosAt;
    private long zeros;
    private long place;

    /// @param image as messages name it
    /// @param name of the disk
    DiskWriting(OpenDisk disk, String image, String name, Counts counts) {
        this.disk = disk;
        this.image = image;
        this.name = name;
        this.counts = counts;
    }

    /// An earlier run may have come to its end, and the disk may start: not while another is written.
    void begin() throws InstallException {
        disk.zero(0, Math.min(HEAD, disk.sizeBytes()));
        disk.flush();
    }

    /// Writes all but what makes the disk start, and flushes it.
    ///
    /// @param content fails at its end unless all of it was right
    void write(Blocks content) throws InstallException, InterruptedException {
        for (var block = content.current(); block.hasRemaining(); block = content.current()) {
            refuseTooLarge(block.remaining());
            if (place == 0) {
                keepHead(block);
            }
            take(block);
        }
        if (place == 0) {
            throw new InstallException(new BadDiskImage(image, "it is empty"));
        }
        writeZeros();
        writeHeld();
        disk.flush();
        counts.tell();
    }

    private void refuseTooLarge(int more) throws InstallException {
        if (place + more > disk.sizeBytes()) {
            throw new InstallException(new ImageTooLarge(image, name, disk.sizeBytes()));
        }
    }

    private void keepHead(ByteBuffer block) {
        var length = Math.min(HEAD, block.remaining());
        head.clear().put(block.slice(block.position(), length)).flip();
        block.position(block.position() + length);
        place = length;
    }

    private void take(ByteBuffer block) throws InstallException, InterruptedException {
        for (var run : Chunks.runs(block)) {
            if (run.zero()) {
                zero(place + run.start(), run.length());
            } else {
                checksum.add(place, block, run);
                hold(
                        place + run.start(),
                        block.slice(run.start() + block.position(), run.length()));
            }
        }
        place += block.remaining();
        counts.expanded(block.remaining());
        block.position(block.limit());
    }

    private void zero(long at, long length) throws InstallException, InterruptedException {
        if (zeros > 0 && zerosAt + zeros != at) {
            writeZeros();
        }
        zerosAt = zeros == 0 ? at : zerosAt;
        zeros += length;
    }

    private void writeZeros() throws InstallException, InterruptedException {
        var end = padded(zerosAt + zeros);
        for (var at = zerosAt; at < end && zeros > 0; at += ZEROED) {
            disk.zero(at, Math.min(ZEROED, end - at));
            counts.wrote(0);
        }
        zeros = 0;
    }

    /// It may be the last piece: it is written when another comes, or at the end.
    private void hold(long at, ByteBuffer bytes) throws InstallException, InterruptedException {
        writeZeros();
        writeHeld();
        heldAt = at;
        held.clear().put(bytes).flip();
    }

    private void writeHeld() throws InstallException, InterruptedException {
        var length = held.remaining();
        if (length > 0) {
            disk.write(heldAt, padded(held, heldAt));
            counts.wrote(length);
        }
        held.limit(0);
    }

    /// To whole sectors, with zeros.
    private ByteBuffer padded(ByteBuffer bytes, long at) {
        var end = bytes.limit();
        bytes.limit((int) (padded(at + end) - at));
        while (end < bytes.limit()) {
            bytes.put(end++, (byte) 0);
        }
        return bytes;
    }

    private long padded(long end) {
        return Math.ceilDiv(end, disk.sectorBytes()) * disk.sectorBytes();
    }

    /// Reads all of it back, and only if it is the same, writes what makes the disk start.
    WrittenDisk commit(DiskProgress progress) throws InstallException, InterruptedException {
        var from = head.limit();
        var reading = new Counts(place - from, progress);
        var found = new ReadBack(disk, reading).checksum(from, place);
        refuseOther(checksum.text(), found);
        var expected = head.duplicate();
        disk.write(0, padded(head.rewind(), 0));
        disk.flush();
        refuseOtherHead(expected);
        return new WrittenDisk(place, counts.written() + from, found);
    }

    private void refuseOtherHead(ByteBuffer expected) throws InstallException {
        var found = OpenDisk.room(HEAD).limit((int) padded(expected.limit()));
        disk.read(0, found);
        found.flip().limit(expected.limit());
        if (found.mismatch(expected) >= 0) {
            throw new InstallException(
                    new VerificationFailed(name, image, "the first mebibyte differs"));
        }
    }

    private void refuseOther(String expected, String found) throws InstallException {
        if (!expected.equals(found)) {
            throw new InstallException(new VerificationFailed(name, expected, found));
        }
    }
}
