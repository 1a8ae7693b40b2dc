package dev.slipway.app.dialogue;

/// The operator leaves the program, or nobody is there any more.
public final class Leaving extends Exception {
    private static final long serialVersionUID = 1;

    public Leaving() {
        super("the operator leaves");
    }
}
