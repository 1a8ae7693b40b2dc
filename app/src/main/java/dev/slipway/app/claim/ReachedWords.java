package dev.slipway.app.claim;

import dev.slipway.app.text.MachineWords;
import dev.slipway.app.text.Messages;
import dev.slipway.core.machine.Machine;
import dev.slipway.core.machine.MachineDescription;

/// A machine that answered, as people read it.
record ReachedWords(Messages messages) {
    String certificate(Machine machine) {
        if (machine.plain()) {
            return messages.get("claim.unencrypted");
        }
        return machine.fingerprint().isEmpty()
                ? messages.get("claim.own")
                : Fingerprints.lines(machine.fingerprint());
    }

    String state(MachineDescription machine) {
        var state = MachineWords.state(machine.status(), messages);
        return machine.holder()
                .map(holder -> messages.get("claim.holder", holder, machine.leaseSeconds()))
                .orElse(state);
    }
}
