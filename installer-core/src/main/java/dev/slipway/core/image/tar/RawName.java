package dev.slipway.core.image.tar;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;

/// A name as an archive has it: bytes, in no particular encoding.
public final class RawName {
    private final byte[] bytes;

    public RawName(byte[] bytes) {
        this.bytes = bytes.clone();
    }

    public static RawName of(String text) {
        return new RawName(text.getBytes(UTF_8));
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    public boolean endsWith(char last) {
        return bytes.length > 0 && bytes[bytes.length - 1] == last;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RawName name && Arrays.equals(bytes, name.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    /// For people; what is not UTF-8 shows as a replacement character.
    @Override
    public String toString() {
        return new String(bytes, UTF_8);
    }
}
