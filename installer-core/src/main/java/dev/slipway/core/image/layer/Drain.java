package dev.slipway.core.image.layer;

import dev.slipway.core.failure.InstallException;

/// Takes what is left, so that it is verified to its end.
public final class Drain {
    private Drain() {}

    public static void rest(Blocks blocks) throws InstallException, InterruptedException {
        for (var block = blocks.current(); block.hasRemaining(); block = blocks.current()) {
            block.position(block.limit());
        }
    }
}
