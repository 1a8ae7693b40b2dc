package dev.slipway.core.image.raw;

import dev.slipway.core.failure.InstallException;
import dev.slipway.core.image.file.StoredFile;
import dev.slipway.core.image.source.Stopped;
import java.io.IOException;
import org.tukaani.xz.SeekableInputStream;

/// A file for a library that looks here and there, byte by byte: it is asked of a server in larger pieces.
final class SeekableFile extends SeekableInputStream {
    private static final int PIECE = 64 << 10;

    private final StoredFile file;
    private final long length;
    private long place;
    private long pieceAt;
    private byte[] piece = new byte[0];

    SeekableFile(StoredFile file, long length) {
        this.file = file;
        this.length = length;
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int offset, int count) throws IOException {
        if (place < pieceAt || place >= pieceAt + piece.length) {
            fetch();
        }
        var from = (int) (place - pieceAt);
        var read = Math.min(count, piece.length - from);
        System.arraycopy(piece, from, into, offset, Math.max(0, read));
        place += Math.max(0, read);
        return read <= 0 ? -1 : read;
    }

    /// What is looked at lies at the end, and is read from there to the front.
    private void fetch() throws IOException {
        pieceAt = Math.max(0, Math.min(place, length - PIECE));
        try {
            piece = file.part(pieceAt, (int) Math.min(PIECE, length - pieceAt));
        } catch (InstallException e) {
            throw new Stopped(e);
        } catch (InterruptedException e) {
            throw new Stopped(e);
        }
    }

    @Override
    public long length() {
        return length;
    }

    @Override
    public long position() {
        return place;
    }

    @Override
    public void seek(long position) {
        place = position;
    }
}
