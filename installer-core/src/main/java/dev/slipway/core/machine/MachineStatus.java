package dev.slipway.core.machine;

/// What a machine is doing, as discovery and screens say it.
public enum MachineStatus {
    AVAILABLE("available"),
    CLAIMED("claimed"),
    INSTALLING("installing"),
    INSTALLED("installed"),
    FAILED("failed"),

    /// A machine whose daemon does not say.
    UNKNOWN("unknown");

    private final String word;

    MachineStatus(String word) {
        this.word = word;
    }

    /// As the wire spells it.
    public String word() {
        return word;
    }
}
