package dev.slipway.agent.guest;

import java.util.function.LongSupplier;

/// Gives back the memory that work has left behind, once it is worth a look at all of it. The collector by itself would let
/// the heap grow to its limit first, which an agent reaches in some hours of rest, and never give any of it back.
final class Upkeep {
    /// In bytes.
    private static final long WORTH_A_LOOK = 1 << 20;

    private final LongSupplier used;
    private final Runnable collection;
    private long left;

    /// @param used bytes of the heap, with what nobody needs any more
    Upkeep(LongSupplier used, Runnable collection) {
        this.used = used;
        this.collection = collection;
    }

    static Upkeep ofThisProgram() {
        var here = Runtime.getRuntime();
        return new Upkeep(() -> here.totalMemory() - here.freeMemory(), System::gc);
    }

    void tidy() {
        if (used.getAsLong() - left > WORTH_A_LOOK) {
            collection.run();
            left = used.getAsLong();
        }
    }
}
