package dev.slipway.core.check;

import dev.slipway.core.inventory.NotSeen;
import dev.slipway.core.inventory.NotSeen.NoAnswer;
import dev.slipway.core.inventory.NotSeen.NoTool;
import java.util.List;

/// Why something could not be looked at, in words.
final class Unseen {
    private Unseen() {}

    static String of(NotSeen why) {
        return switch (why) {
            case NoTool(var tool) -> Words.of("unseen.no-tool", List.of(tool));
            case NoAnswer(var said) when said.isBlank() -> Words.of("unseen.silent", List.of());
            case NoAnswer(var said) -> Words.of("unseen.said", List.of(said));
        };
    }
}
