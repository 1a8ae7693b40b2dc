package dev.slipway.agent.message;

import dev.slipway.agent.message.HostMessage.Hello;
import dev.slipway.agent.refusal.RefusedException;
import java.util.Optional;
import java.util.stream.Collectors;

/// Reads the first word of a host that knows our extensions.
final class HelloReader {
    private static final int SHORTEST_LINE = 1024;
    private static final int LONGEST_LINE = 1 << 24;

    private HelloReader() {}

    static Hello read(Fields fields) throws RefusedException {
        var wants =
                fields.texts("capabilities", Pattern.WORD).stream()
                        .map(Capability::of)
                        .flatMap(Optional::stream)
                        .collect(Collectors.toUnmodifiableSet());
        return new Hello(
                fields.text("session", Pattern.ID),
                wants,
                fields.optionalNumber("longest_line", SHORTEST_LINE, LONGEST_LINE)
                        .map(Long::intValue),
                fields.optionalText("nonce", Pattern.HEXADECIMAL),
                fields.optionalText("id", Pattern.ID));
    }
}
