package dev.slipway.core.image.raw;

import com.github.luben.zstd.Zstd;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.image.file.StoredFile;
import dev.slipway.core.image.reference.DiskFormat;
import dev.slipway.core.image.source.Stopped;
import java.io.IOException;
import java.util.OptionalLong;
import org.tukaani.xz.SeekableXZInputStream;

/// How large a file says that it will be, without reading all of it.
///
/// gzip says it only up to 4 GiB, and of its last member: nothing rests on that. zstd says it of its first frame, and
/// others may follow: it is at least so large.
record ExpandedSize(StoredFile file, DiskFormat format) {
    private static final int LONGEST_ZSTD_HEADER = 18;
    private static final int QCOW2_HEADER = 32;
    private static final int QCOW2_SIZE = 24;
    private static final int INDEX_KIBIBYTES = 64 << 10;

    OptionalLong bytes() throws InstallException, InterruptedException {
        return switch (format) {
            case RAW -> file.sizeBytes();
            case GZIP -> OptionalLong.empty();
            case ZSTD -> zstd(file.part(0, LONGEST_ZSTD_HEADER));
            case XZ -> xz();
            case QCOW2 -> qcow2(file.part(0, QCOW2_HEADER));
        };
    }

    private static OptionalLong zstd(byte[] header) {
        var size = Zstd.getFrameContentSize(header);
        return size > 0 ? OptionalLong.of(size) : OptionalLong.empty();
    }

    private static OptionalLong qcow2(byte[] header) {
        return header.length < QCOW2_HEADER
                ? OptionalLong.empty()
                : OptionalLong.of(java.nio.ByteBuffer.wrap(header).getLong(QCOW2_SIZE));
    }

    /// From the index at its end, which a server may not serve by itself.
    private OptionalLong xz() throws InstallException, InterruptedException {
        var size = file.sizeBytes();
        if (size.isEmpty()) {
            return size;
        }
        try (var seekable = new SeekableFile(file, size.getAsLong());
                var stream = new SeekableXZInputStream(seekable, INDEX_KIBIBYTES)) {
            return OptionalLong.of(stream.length());
        } catch (Stopped e) {
            throw e.reason();
        } catch (IOException _) {
            return OptionalLong.empty(); // what is wrong with it is said when it is read
        }
    }
}
