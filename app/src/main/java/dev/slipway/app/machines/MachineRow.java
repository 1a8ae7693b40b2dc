package dev.slipway.app.machines;

import dev.slipway.app.draft.ChosenMachine;
import dev.slipway.core.discovery.FoundMachine;
import java.time.Instant;

/// A machine of the list, and when it was last heard.
record MachineRow(FoundMachine found, Instant heard) {
    ChosenMachine chosen() {
        return ChosenMachine.of(found);
    }

    /// The machine that the wizard runs on.
    boolean own() {
        return found.address().local();
    }

    /// Whether it is the same machine, reached in another way.
    boolean answersToo(MachineRow other) {
        return found.id().equals(other.found.id()) && !same(other);
    }

    boolean same(MachineRow other) {
        return found.address().equals(other.found.address());
    }
}
