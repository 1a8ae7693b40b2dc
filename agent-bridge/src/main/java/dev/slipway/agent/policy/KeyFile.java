package dev.slipway.agent.policy;

import dev.slipway.agent.trust.SharedKey;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/// The key that a guest shares with its host, in a file that only its owner can read.
public final class KeyFile {
    private KeyFile() {}

    /// Whatever its bytes are, without the space around them.
    ///
    /// @throws IOException where others can read it, or it is shorter than a key may be
    public static SharedKey read(Path file) throws IOException {
        var bytes = new String(OwnedFile.readSecret(file), StandardCharsets.ISO_8859_1).strip();
        if (bytes.length() < SharedKey.SHORTEST) {
            throw new IOException(file + " is shorter than " + SharedKey.SHORTEST + " bytes");
        }
        return new SharedKey(bytes.getBytes(StandardCharsets.ISO_8859_1));
    }
}
