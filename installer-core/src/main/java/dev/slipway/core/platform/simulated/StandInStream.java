package dev.slipway.core.platform.simulated;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;

/// What stands in for a stream of `zfs send` on a machine whose pools are imaginary: the record that a real one begins
/// with, then a line that says what this is, then files by name. No real `zfs receive` takes it, and the simulated one
/// takes nothing else.
public final class StandInStream {
    private static final String SAID =
            "slipway stand-in for a zfs stream, for simulated machines only\n";
    private static final String END = "";
    private static final int HEADER = 312;
    private static final int NAME_AT = 56;
    private static final long MAGIC = 0x2F5bacbacL;

    private StandInStream() {}

    /// @param files by their paths below the root of the file system
    public static byte[] of(Map<String, byte[]> files) {
        var out = new ByteArrayOutputStream();
        out.writeBytes(header());
        out.writeBytes(SAID.getBytes(UTF_8));
        files.forEach((name, content) -> file(out, name, content));
        text(out, END);
        return out.toByteArray();
    }

    /// Of one whole file system, as OpenZFS writes it on a little-endian machine.
    private static byte[] header() {
        var header = ByteBuffer.allocate(HEADER).order(ByteOrder.LITTLE_ENDIAN);
        header.putLong(8, MAGIC).putLong(16, 1).putInt(32, 2).putLong(40, 1);
        header.put(NAME_AT, "stand-in@snapshot".getBytes(UTF_8));
        return header.array();
    }

    private static void file(ByteArrayOutputStream out, String name, byte[] content) {
        text(out, name);
        out.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(content.length).array());
        out.writeBytes(content);
    }

    private static void text(ByteArrayOutputStream out, String text) {
        var bytes = text.getBytes(UTF_8);
        out.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
        out.writeBytes(bytes);
    }

    /// Refuses as zfs-receive(8) does what it cannot read to its end.
    static void unpack(byte[] stream, Path folder) throws Refusal, IOException {
        var said = SAID.getBytes(UTF_8);
        var content = HEADER + said.length;
        if (stream.length < content
                || !Arrays.equals(stream, HEADER, content, said, 0, said.length)) {
            throw new Refusal(
                    1, "cannot receive: invalid stream: a simulated machine takes stand-ins only");
        }
        var bytes = new ByteArrayInputStream(stream, content, stream.length - content);
        try (var in = new DataInputStream(bytes)) {
            for (var name = text(in); !name.equals(END); name = text(in)) {
                write(folder.resolve(name), bytes(in));
            }
        } catch (EOFException e) {
            throw new Refusal(1, "cannot receive new filesystem stream: incomplete stream");
        }
    }

    private static String text(DataInputStream in) throws IOException {
        return new String(bytes(in), UTF_8);
    }

    private static byte[] bytes(DataInputStream in) throws IOException {
        var length = in.readInt();
        var bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException();
        }
        return bytes;
    }

    private static void write(Path file, byte[] content) throws IOException {
        Files.createDirectories(file.getParent());
        Files.write(file, content);
    }
}
