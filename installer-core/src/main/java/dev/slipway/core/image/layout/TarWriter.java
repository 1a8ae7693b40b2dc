package dev.slipway.core.image.layout;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;

/// Writes a small archive (ustar) of entries that a program makes up: owned by root, all from one time.
public final class TarWriter implements AutoCloseable {
    private static final int BLOCK = 512;
    private static final int LONGEST_NAME = 100;
    private static final int CHECKSUM = 148;

    private final OutputStream out;
    private final Instant modified;

    TarWriter(OutputStream out, Instant modified) {
        this.out = out;
        this.modified = modified;
    }

    public void directory(String path, int mode) throws IOException {
        entry('5', path + "/", "", mode, new byte[0]);
    }

    public void file(String path, int mode, byte[] content) throws IOException {
        entry('0', path, "", mode, content);
    }

    public void symbolicLink(String path, String target) throws IOException {
        entry('2', path, target, 0777, new byte[0]);
    }

    /// @param target another path of this archive
    public void hardLink(String path, String target) throws IOException {
        entry('1', path, target, 0644, new byte[0]);
    }

    /// Takes what lower layers have at `path` away.
    public void whiteout(String path) throws IOException {
        var name = path.lastIndexOf('/') + 1;
        file(path.substring(0, name) + ".wh." + path.substring(name), 0644, new byte[0]);
    }

    private void entry(char type, String path, String link, int mode, byte[] content)
            throws IOException {
        var header = new byte[BLOCK];
        text(header, 0, path);
        octal(header, 100, 8, mode);
        octal(header, 108, 8, 0);
        octal(header, 116, 8, 0);
        octal(header, 124, 12, content.length);
        octal(header, 136, 12, modified.getEpochSecond());
        header[156] = (byte) type;
        text(header, 157, link);
        text(header, 257, "ustar\00000");
        sum(header);
        out.write(header);
        out.write(content);
        out.write(new byte[-content.length & (BLOCK - 1)]);
    }

    private static void sum(byte[] header) {
        text(header, CHECKSUM, " ".repeat(8));
        var sum = 0;
        for (var each : header) {
            sum += each & 0xff;
        }
        octal(header, CHECKSUM, 8, sum);
    }

    private static void octal(byte[] header, int offset, int length, long number) {
        var digits = Long.toOctalString(number);
        var field = "0".repeat(length - 1 - digits.length()) + digits + "\0";
        System.arraycopy(field.getBytes(ISO_8859_1), 0, header, offset, length);
    }

    private static void text(byte[] header, int offset, String text) {
        var bytes = text.getBytes(UTF_8);
        if (bytes.length > LONGEST_NAME) {
            throw new IllegalArgumentException("longer than 100 bytes: " + text);
        }
        System.arraycopy(bytes, 0, header, offset, bytes.length);
    }

    @Override
    public void close() throws IOException {
        out.write(new byte[2 * BLOCK]);
        out.close();
    }
}
