package dev.slipway.agent.json;

/// A text that is no JSON, or more of it than allowed.
public final class NotJsonException extends Exception {
    private static final long serialVersionUID = 1L;

    private final int position;

    NotJsonException(int position) {
        super("no JSON at " + position);
        this.position = position;
    }

    /// In characters from the beginning of the text, from 0.
    public int position() {
        return position;
    }
}
