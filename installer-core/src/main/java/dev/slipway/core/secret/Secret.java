package dev.slipway.core.secret;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// A key or a passphrase: bytes that are given to tools on their standard input, or kept in files of root's, and
/// appear nowhere else.
public final class Secret {
    private final byte[] bytes;

    private Secret(byte[] bytes) {
        this.bytes = bytes;
    }

    public static Secret of(byte[] bytes) {
        return new Secret(bytes.clone());
    }

    public static Secret of(String text) {
        return new Secret(text.getBytes(StandardCharsets.UTF_8));
    }

    /// A copy; whoever asks for it lets go of it soon.
    public byte[] bytes() {
        return bytes.clone();
    }

    /// Without the end of the line that an editor leaves in a file.
    public Secret line() {
        var length = bytes.length;
        while (length > 0 && (bytes[length - 1] == '\n' || bytes[length - 1] == '\r')) {
            length--;
        }
        return new Secret(Arrays.copyOf(bytes, length));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Secret secret && Arrays.equals(bytes, secret.bytes);
    }

    /// The same for all: a hash would tell something.
    @Override
    public int hashCode() {
        return 0;
    }

    @Override
    public String toString() {
        return "secret";
    }
}
