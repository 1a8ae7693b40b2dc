package dev.slipway.app.machines;

import dev.slipway.app.text.MachineWords;
import dev.slipway.app.text.Messages;
import dev.slipway.app.text.Quantities;
import dev.slipway.app.text.VitalsWords;
import dev.slipway.core.discovery.FoundMachine;
import java.util.ArrayList;
import java.util.List;

/// What a machine says of itself while it is looked for, as people read it.
record FoundWords(Messages messages) {
    String state(FoundMachine found) {
        return MachineWords.state(found.status(), messages);
    }

    String hardware(FoundMachine found) {
        var words = new ArrayList<String>();
        if (found.simulated()) {
            words.add(messages.get("header.simulated"));
        }
        if (found.fingerprint().isEmpty()) {
            words.add(messages.get(unproven(found)));
        }
        found.specs()
                .map(
                        specs ->
                                messages.get(
                                        "machines.specs",
                                        specs.cores(),
                                        gigabytes(specs.memoryGigabytes()),
                                        gigabytes(specs.storageGigabytes())))
                .ifPresent(words::add);
        return String.join(" · ", words);
    }

    /// How busy it is, where an agent says so; otherwise nothing.
    List<String> vitals(FoundMachine found) {
        return found.vitals().map(new VitalsWords(messages)::lines).orElse(List.of());
    }

    /// Why it shows no certificate.
    private static String unproven(FoundMachine found) {
        return switch (found.address().wire()) {
            case LOCAL -> "machines.own";
            case GUEST -> "machines.agentOnly";
            case TLS, PLAIN -> "machines.unencrypted";
        };
    }

    private static String gigabytes(long amount) {
        return Quantities.bytes(amount * 1_000_000_000);
    }
}
