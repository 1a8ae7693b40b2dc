package dev.slipway.core.image.root;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.slipway.core.image.tar.RawName;
import java.util.Arrays;

/// What the name of an entry says about lower layers (OCI image specification, `layer.md`, “Whiteouts”).
sealed interface Whiteout {
    /// Nothing: it is a file.
    record None() implements Whiteout {}

    /// Everything in its directory goes.
    record Opaque() implements Whiteout {}

    /// A name that AUFS keeps for itself.
    record Reserved() implements Whiteout {}

    /// What is called like the rest of the name goes.
    record Of(RawName name) implements Whiteout {}

    String PREFIX = ".wh.";
    String RESERVED = ".wh..wh.";
    String OPAQUE = ".wh..wh..opq";

    static Whiteout of(byte[] name) {
        var text = new String(name, ISO_8859_1);
        if (!text.startsWith(PREFIX) || text.equals(PREFIX)) {
            return new None();
        }
        if (text.startsWith(RESERVED)) {
            return text.equals(OPAQUE) ? new Opaque() : new Reserved();
        }
        return new Of(new RawName(Arrays.copyOfRange(name, PREFIX.length(), name.length)));
    }
}
