package dev.slipway.app.text;

import dev.slipway.core.machine.MachineStatus;

/// What a machine is doing, as people read it.
public final class MachineWords {
    private MachineWords() {}

    public static String state(MachineStatus status, Messages messages) {
        return switch (status) {
            case AVAILABLE -> messages.get("status.available");
            case CLAIMED -> messages.get("status.claimed");
            case INSTALLING -> messages.get("status.installing");
            case INSTALLED -> messages.get("status.installed");
            case FAILED -> messages.get("status.failed");
            case UNKNOWN -> messages.get("status.unknown");
        };
    }
}
