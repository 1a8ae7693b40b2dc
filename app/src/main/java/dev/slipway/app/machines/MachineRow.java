package dev.slipway.app.machines;

import dev.slipway.app.draft.ChosenMachine;
import dev.slipway.core.discovery.FoundMachine;
import java.time.Instant;

/// A machine of the list, and when it was last heard.
record MachineRow(FoundMachine found, Instant heard) {
    ChosenMachine chosen() {
        return ChosenMachine.of(found);
    }

    boolean same(MachineRow other) {
        return found.address().equals(other.found.address());
    }
}
