package dev.slipway.agent.line;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/// Bytes as a value: equal where they are the same bytes, and never changed.
public final class Bytes {
    public static final Bytes NONE = new Bytes(new byte[0]);

    private final byte[] bytes;

    private Bytes(byte[] bytes) {
        this.bytes = bytes;
    }

    public static Bytes of(byte[] bytes) {
        return new Bytes(bytes.clone());
    }

    /// In UTF-8.
    public static Bytes of(String text) {
        return new Bytes(text.getBytes(StandardCharsets.UTF_8));
    }

    /// Some of them, which may be changed afterwards.
    public static Bytes of(byte[] bytes, int from, int length) {
        return new Bytes(Arrays.copyOfRange(bytes, from, from + length));
    }

    public byte[] array() {
        return bytes.clone();
    }

    /// Copies some of them.
    public void copy(int from, byte[] into, int at, int length) {
        System.arraycopy(bytes, from, into, at, length);
    }

    public int length() {
        return bytes.length;
    }

    /// What is not UTF-8 is replaced.
    public String text() {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    public String base64() {
        return Base64.getEncoder().encodeToString(bytes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Bytes that && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return HexFormat.of().formatHex(bytes);
    }
}
