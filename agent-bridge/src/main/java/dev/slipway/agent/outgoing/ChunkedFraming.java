package dev.slipway.agent.outgoing;

import dev.slipway.agent.json.Json;
import dev.slipway.agent.json.JsonWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/// Cuts what is longer than the host takes into lines that are not: `chunk` messages, numbered from 0, whose data,
/// decoded from base64 and put together, are the line itself, or its zlib stream.
public final class ChunkedFraming implements Framing {
    /// What a chunk has beside its data.
    private static final int AROUND = 160;

    private final int longest;
    private final boolean compressed;
    private long message;

    /// @param longest in bytes, without the end of the line
    public ChunkedFraming(int longest, boolean compressed) {
        this.longest = longest;
        this.compressed = compressed;
    }

    @Override
    public List<String> lines(String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        return bytes.length <= longest ? List.of(text) : chunks(bytes);
    }

    private List<String> chunks(byte[] bytes) {
        message++;
        var packed = compressed ? deflated(bytes) : bytes;
        var smaller = packed.length < bytes.length;
        var data = smaller ? packed : bytes;
        var size = (longest - AROUND) / 4 * 3;
        var lines = new ArrayList<String>();
        for (var from = 0; from < data.length; from += size) {
            var part = Arrays.copyOfRange(data, from, Math.min(data.length, from + size));
            lines.add(line(lines.size(), from + size >= data.length, smaller, part));
        }
        return lines;
    }

    private String line(int number, boolean last, boolean deflated, byte[] part) {
        return JsonWriter.write(
                Json.members()
                        .with("type", "chunk")
                        .with("message", message)
                        .with("number", number)
                        .with("last", last)
                        .with("encoding", deflated ? "deflate" : "plain")
                        .with("data", Base64.getEncoder().encodeToString(part))
                        .done());
    }

    private static byte[] deflated(byte[] bytes) {
        var packed = new ByteArrayOutputStream();
        try (var deflater = new Deflater(Deflater.BEST_SPEED);
                var out = new DeflaterOutputStream(packed, deflater)) {
            out.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("memory does not fail", e);
        }
        return packed.toByteArray();
    }
}
