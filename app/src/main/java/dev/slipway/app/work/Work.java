package dev.slipway.app.work;

/// Work under way.
@FunctionalInterface
public interface Work {
    Work NONE = () -> {};

    /// Interrupts it. Nothing that it says from now on reaches the screen.
    void cancel();
}
