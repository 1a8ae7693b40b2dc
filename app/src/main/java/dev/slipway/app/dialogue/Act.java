package dev.slipway.app.dialogue;

/// What a choice does, on the screen's thread; may ask for more.
@FunctionalInterface
public interface Act {
    void run() throws InterruptedException, Leaving, Refusal;
}
