package dev.slipway.agent.port;

import java.io.IOException;

/// Windows did not do what it was asked.
public final class WindowsErrorException extends IOException {
    private static final long serialVersionUID = 1;

    private final int number;

    /// @param number of the error, as `GetLastError` says it and hosts look it up
    public WindowsErrorException(String what, int number) {
        super(what + ": error " + number + " of Windows");
        this.number = number;
    }

    public int number() {
        return number;
    }
}
