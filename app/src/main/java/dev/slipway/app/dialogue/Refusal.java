package dev.slipway.app.dialogue;

/// The operator does not answer: what was asked for is not done, and the page is there again.
public final class Refusal extends Exception {
    private static final long serialVersionUID = 1;

    Refusal() {
        super("not answered");
    }
}
