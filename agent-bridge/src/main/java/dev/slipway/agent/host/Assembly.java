package dev.slipway.agent.host;

import dev.slipway.agent.host.GuestMessage.Chunk;
import dev.slipway.agent.refusal.Code;
import dev.slipway.agent.refusal.RefusedException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.zip.InflaterInputStream;

/// Puts the chunks of one line together, in bounded memory; the next line begins with its first one.
final class Assembly {
    /// In bytes, of the line: twice what an agent keeps of both outputs of a program, escaped.
    private static final int LONGEST = 4 << 20;

    private final ByteArrayOutputStream parts = new ByteArrayOutputStream();
    private long message = -1;
    private long next;

    /// @return the line, when it is whole
    /// @throws RefusedException where a part is missing, or the line is too long
    Optional<String> take(Chunk chunk) throws RefusedException {
        if (chunk.number() == 0) {
            begin(chunk.message());
        }
        if (chunk.message() != message || chunk.number() != next++) {
            throw new RefusedException(Code.OUT_OF_ORDER, "chunk");
        }
        if (parts.size() + chunk.data().length() > LONGEST) {
            begin(-1);
            throw new RefusedException(Code.LINE_TOO_LONG, Integer.toString(LONGEST));
        }
        parts.writeBytes(chunk.data().array());
        return chunk.last() ? Optional.of(whole(chunk.deflated())) : Optional.empty();
    }

    private void begin(long number) {
        parts.reset();
        message = number;
        next = 0;
    }

    private String whole(boolean deflated) throws RefusedException {
        var bytes = parts.toByteArray();
        begin(-1);
        return new String(deflated ? inflated(bytes) : bytes, StandardCharsets.UTF_8);
    }

    private static byte[] inflated(byte[] bytes) throws RefusedException {
        try (var in = new InflaterInputStream(new ByteArrayInputStream(bytes))) {
            var all = in.readNBytes(LONGEST + 1);
            if (all.length > LONGEST) {
                throw new RefusedException(Code.LINE_TOO_LONG, Integer.toString(LONGEST));
            }
            return all;
        } catch (IOException e) {
            throw new RefusedException(Code.BAD_VALUE, "chunk");
        }
    }
}
