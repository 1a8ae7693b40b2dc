package dev.slipway.core.image.raw;

import com.github.luben.zstd.ZstdInputStream;
import dev.slipway.core.failure.ImageFailure.BadDiskImage;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.failure.ToolFailure.FileUnusable;
import dev.slipway.core.image.layout.FileSource;
import dev.slipway.core.image.source.ByteSource;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/// The disk in a qcow2 file, in order. Only the file itself is read, whatever it says.
final class Qcow2 implements ByteSource {
    private static final long OFFSET = 0x00ff_ffff_ffff_fe00L;
    private static final long PACKED = 1L << 62;
    private static final long ZERO = 1;
    private static final int SECTOR = 512;

    private final Path path;
    private final FileChannel file;
    private final Qcow2Header header;
    private final ByteBuffer tables;
    private ByteBuffer table = ByteBuffer.allocate(0);
    private long tableAt = -1;
    private ByteBuffer cluster;
    private long place;

    private Qcow2(Path path, FileChannel file) throws InstallException, IOException {
        this.path = path;
        this.file = file;
        this.header = Qcow2Header.read(path.toString(), bytes(0, Qcow2Header.LENGTH));
        this.tables = bytes(header.table(), header.entries() * Long.BYTES);
        this.cluster = ByteBuffer.allocate(header.clusterBytes()).limit(0);
    }

    static Qcow2 open(Path path) throws InstallException {
        try {
            var file = FileChannel.open(path);
            try {
                return new Qcow2(path, file);
            } catch (InstallException | IOException | RuntimeException e) {
                file.close();
                throw e;
            }
        } catch (IOException e) {
            throw new InstallException(new FileUnusable(path.toString(), FileSource.reason(e)), e);
        }
    }

    @Override
    public int read(ByteBuffer into) throws InstallException, InterruptedException {
        if (!cluster.hasRemaining() && place < header.bytes()) {
            fetch();
        }
        var count = Math.min(cluster.remaining(), into.remaining());
        into.put(cluster.slice(cluster.position(), count));
        cluster.position(cluster.position() + count);
        return count == 0 ? -1 : count;
    }

    private void fetch() throws InstallException {
        try {
            var entry = entry(place >>> header.clusterBits());
            cluster = (entry & PACKED) == 0 ? plain(entry) : packed(entry & ~PACKED);
            cluster.limit((int) Math.min(cluster.limit(), header.bytes() - place));
            place += cluster.limit();
        } catch (IOException e) {
            throw new InstallException(new FileUnusable(path.toString(), FileSource.reason(e)), e);
        }
    }

    /// Of the second table; 0 where there is nothing.
    private long entry(long number) throws IOException {
        var at = tables.getLong((int) (number / header.perTable()) * Long.BYTES) & OFFSET;
        if (at == 0) {
            return 0;
        }
        if (at != tableAt) {
            table = bytes(at, header.clusterBytes());
            tableAt = at;
        }
        return table.getLong((int) (number % header.perTable()) * Long.BYTES);
    }

    private ByteBuffer plain(long entry) throws IOException {
        var at = entry & OFFSET;
        return at == 0 || (entry & ZERO) != 0
                ? ByteBuffer.allocate(header.clusterBytes())
                : bytes(at, header.clusterBytes());
    }

    /// Its place is in the lower bits, the number of sectors beyond the first in those above.
    private ByteBuffer packed(long entry) throws InstallException, IOException {
        var bits = 62 - (header.clusterBits() - 8);
        var at = entry & ((1L << bits) - 1);
        var length = ((entry >>> bits) + 1) * SECTOR - (at & (SECTOR - 1));
        var bytes = bytes(at, (int) length).array();
        var expanded = header.zstd() ? unzstd(bytes) : inflated(bytes);
        if (expanded.length != header.clusterBytes()) {
            throw unreadable();
        }
        return ByteBuffer.wrap(expanded);
    }

    /// What follows its end belongs to another.
    private byte[] unzstd(byte[] bytes) throws InstallException {
        try (var stream = new ZstdInputStream(new ByteArrayInputStream(bytes))) {
            return stream.readNBytes(header.clusterBytes());
        } catch (IOException e) {
            throw unreadable();
        }
    }

    private byte[] inflated(byte[] bytes) throws InstallException {
        var expanded = new byte[header.clusterBytes()];
        try (var inflater = new Inflater(true)) {
            inflater.setInput(bytes);
            var count = inflater.inflate(expanded);
            return java.util.Arrays.copyOf(expanded, count);
        } catch (DataFormatException e) {
            throw unreadable();
        }
    }

    private InstallException unreadable() {
        return new InstallException(
                new BadDiskImage(
                        path.toString(), "as a qcow2: the cluster for byte " + place + " is bad"));
    }

    /// Zeros behind the end of the file, as QEMU has it.
    private ByteBuffer bytes(long at, int count) throws IOException {
        var bytes = ByteBuffer.allocate(count);
        var read = 0;
        while (bytes.hasRemaining() && read >= 0) {
            read = file.read(bytes, at + bytes.position());
        }
        return bytes.clear();
    }

    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
