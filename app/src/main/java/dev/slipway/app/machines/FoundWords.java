package dev.slipway.app.machines;

import dev.slipway.app.text.MachineWords;
import dev.slipway.app.text.Messages;
import dev.slipway.app.text.Quantities;
import dev.slipway.app.text.VitalsWords;
import dev.slipway.core.discovery.FoundMachine;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What a machine says of itself while it is looked for, as people read it.
record FoundWords(Messages messages) {
    /// And who holds it.
    String state(FoundMachine found) {
        var state = MachineWords.state(found.status(), messages);
        return found.more()
                .holder()
                .map(holder -> messages.get("machines.held", state, holder))
                .orElse(state);
    }

    /// All that is shown of it, in one line.
    String line(FoundMachine found) {
        return Stream.of(
                        found.hostname(),
                        found.address().toString(),
                        state(found),
                        hardware(found),
                        String.join(", ", vitals(found)))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining(", "));
    }

    String hardware(FoundMachine found) {
        var words = new ArrayList<String>();
        if (found.fingerprint().isEmpty()) {
            words.add(messages.get(unproven(found)));
        }
        firmware(found).ifPresent(words::add);
        found.specs()
                .map(
                        specs ->
                                messages.get(
                                        "machines.specs",
                                        specs.cores(),
                                        memory(specs.memoryGigabytes()),
                                        gigabytes(specs.storageGigabytes())))
                .ifPresent(words::add);
        if (found.simulated()) {
            words.add(messages.get("header.simulated"));
        }
        return String.join(" · ", words);
    }

    /// How busy it is, where an agent says so; otherwise nothing.
    List<String> vitals(FoundMachine found) {
        return found.vitals().map(new VitalsWords(messages)::lines).orElse(List.of());
    }

    private static Optional<String> firmware(FoundMachine found) {
        return switch (found.more().firmware()) {
            case EFI, BIOS -> Optional.of(found.more().firmware().name());
            case UNKNOWN -> Optional.empty();
        };
    }

    /// Why it shows no certificate.
    private static String unproven(FoundMachine found) {
        return switch (found.address().wire()) {
            case LOCAL -> "machines.own";
            case GUEST -> "machines.agentOnly";
            case TLS, PLAIN -> "machines.unencrypted";
        };
    }

    /// Few machines have a fraction of a gigabyte, and the line is short.
    private static String memory(long amount) {
        return amount < 1000 ? amount + " GB" : gigabytes(amount);
    }

    private static String gigabytes(long amount) {
        return Quantities.bytes(amount * 1_000_000_000);
    }
}
