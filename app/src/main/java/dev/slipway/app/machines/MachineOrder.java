package dev.slipway.app.machines;

import dev.slipway.core.discovery.FoundMachine;
import dev.slipway.core.discovery.FoundMachine.Specs;
import java.util.Comparator;

/// By what the machines of the list are ordered. The machine that the wizard runs on comes first in each of them.
enum MachineOrder {
    ANSWER((_, _) -> 0),
    NAME(Comparator.comparing(FoundMachine::hostname, Naturally.ORDER)),
    ADDRESS(Comparator.comparing(found -> found.address().toString(), Naturally.ORDER)),
    STATE(Comparator.comparing(FoundMachine::status)),
    /// The one with the most memory first.
    HARDWARE(Comparator.comparing(MachineOrder::memory).reversed());

    private final Comparator<FoundMachine> by;

    MachineOrder(Comparator<FoundMachine> by) {
        this.by = by;
    }

    /// Of those that are alike, who answered first comes first.
    Comparator<MachineRow> rows() {
        return Comparator.comparing((MachineRow row) -> !row.own())
                .thenComparing(MachineRow::found, by)
                .thenComparing(MachineRow::arrival);
    }

    private static long memory(FoundMachine found) {
        return found.specs().map(Specs::memoryGigabytes).orElse(0L);
    }
}
