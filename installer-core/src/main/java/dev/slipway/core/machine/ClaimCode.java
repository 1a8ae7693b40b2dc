package dev.slipway.core.machine;

/// The secret that the machine's console shows. Never printed.
public record ClaimCode(String text) {
    public ClaimCode {
        text = text.strip();
    }

    @Override
    public String toString() {
        return "ClaimCode[…]";
    }
}
