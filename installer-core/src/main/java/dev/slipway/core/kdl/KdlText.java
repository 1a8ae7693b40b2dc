package dev.slipway.core.kdl;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/// Bytes as text: strictly UTF-8, as KDL demands.
public final class KdlText {
    private KdlText() {}

    /// @throws KdlException at the first byte that is not UTF-8
    public static String decoded(byte[] bytes) throws KdlException {
        var in = ByteBuffer.wrap(bytes);
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(in).toString();
        } catch (CharacterCodingException _) {
            throw notUtf8(bytes);
        }
    }

    private static KdlException notUtf8(byte[] bytes) {
        var in = ByteBuffer.wrap(bytes);
        var out = CharBuffer.allocate(bytes.length);
        StandardCharsets.UTF_8.newDecoder().decode(in, out, true);
        var good = out.flip().codePoints().toArray();
        var value = String.format(Locale.ROOT, "0x%02X", bytes[in.position()]);
        var position = new Lines(good).position(good.length);
        return new KdlException(KdlProblem.of(position, Trouble.NOT_UTF8, value), good.length);
    }
}
