package dev.slipway.app.draft;

import dev.slipway.core.discovery.FoundMachine;
import dev.slipway.core.machine.MachineAddress;
import dev.slipway.core.machine.MachineDescription;

/// Which machine the draft is for.
///
/// @param hostname how people know it; its address until it has said more of itself
public record ChosenMachine(String id, String hostname, MachineAddress address, boolean simulated) {
    public static ChosenMachine of(FoundMachine found) {
        return new ChosenMachine(found.id(), found.hostname(), found.address(), found.simulated());
    }

    /// What it says of itself over its own connection counts more than what a datagram said.
    public ChosenMachine described(MachineDescription description) {
        return new ChosenMachine(
                description.id(), description.hostname(), address, description.simulated());
    }
}
