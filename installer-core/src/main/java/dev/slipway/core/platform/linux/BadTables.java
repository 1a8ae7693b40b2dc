package dev.slipway.core.platform.linux;

/// The tables of the firmware are not as their specification has them.
final class BadTables extends Exception {
    private static final long serialVersionUID = 1;

    BadTables(String problem) {
        super(problem);
    }
}
