package dev.slipway.agent.qemu;

import dev.slipway.agent.message.Fields;
import dev.slipway.agent.message.Pattern;
import dev.slipway.agent.refusal.RefusedException;
import java.util.Base64;

/// Bytes as a call says them.
final class Base64Field {
    private Base64Field() {}

    static byte[] decoded(Fields arguments, String name)
            throws RefusedException, QemuErrorException {
        try {
            return Base64.getDecoder().decode(arguments.text(name, Pattern.LONG_TEXT));
        } catch (IllegalArgumentException _) {
            throw QemuErrorException.of("bad_base64");
        }
    }
}
