package dev.slipway.app.machines;

import dev.slipway.core.discovery.FoundMachine;
import dev.slipway.core.discovery.FoundMachine.Specs;
import java.util.Comparator;

/// By what the machines of the list are ordered. The machine that the wizard runs on comes first in each of them.
enum MachineOrder {
    ANSWER,
    NAME,
    ADDRESS,
    STATE,
    /// The one with the most memory first.
    HARDWARE;

    /// Of those that are alike, who answered first comes first.
    Comparator<MachineRow> rows() {
        return Comparator.comparingInt((MachineRow row) -> row.own() ? 0 : 1)
                .thenComparing(MachineRow::found, machines())
                .thenComparingInt(MachineRow::arrival);
    }

    private Comparator<FoundMachine> machines() {
        return switch (this) {
            case ANSWER -> (_, _) -> 0;
            case NAME -> Comparator.comparing(FoundMachine::hostname, Naturally.ORDER);
            case ADDRESS ->
                    Comparator.comparing(found -> found.address().toString(), Naturally.ORDER);
            case STATE -> Comparator.comparing(FoundMachine::status);
            case HARDWARE -> Comparator.comparingLong(MachineOrder::memory).reversed();
        };
    }

    private static long memory(FoundMachine found) {
        return found.specs().map(Specs::memoryGigabytes).orElse(0L);
    }
}
