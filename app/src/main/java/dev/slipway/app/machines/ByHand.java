package dev.slipway.app.machines;

import dev.slipway.app.form.FormField;
import dev.slipway.app.job.Workbench;
import dev.slipway.app.work.Activity;
import dev.slipway.core.discovery.FoundMachine;
import dev.slipway.core.discovery.FoundMachine.More;
import dev.slipway.core.failure.ConnectionFailure.UntrustedCertificate;
import dev.slipway.core.failure.Failure;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.machine.Connector;
import dev.slipway.core.machine.MachineAddress;
import dev.slipway.core.machine.MachineDescription;
import dev.slipway.core.machine.MachineStatus;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// A machine that did not answer the search, reached by an address that somebody types.
final class ByHand {
    private final Workbench bench;
    private final Connector connector;
    private final Activity activity;
    private final Consumer<FoundMachine> found;
    private final FormField address;

    ByHand(Workbench bench, Connector connector, Activity activity, Consumer<FoundMachine> found) {
        this.bench = bench;
        this.connector = connector;
        this.activity = activity;
        this.found = found;
        this.address = new FormField("", this::problem);
    }

    FormField address() {
        return address;
    }

    void ask() {
        address.check();
        TypedAddress.parse(address.value()).ifPresent(this::ask);
    }

    private void ask(MachineAddress where) {
        activity.run(
                bench.words("machines.asking", where),
                () -> described(where),
                found,
                failure -> unreached(where, failure));
    }

    private FoundMachine described(MachineAddress where)
            throws InstallException, InterruptedException {
        try (var machine = connector.connect(where, "")) {
            return found(where, machine.describe(), machine.fingerprint());
        }
    }

    /// Whether its certificate is to be trusted is the operator's word, and asked for where it is claimed.
    private void unreached(MachineAddress where, Failure failure) {
        if (failure instanceof UntrustedCertificate(var _, var fingerprint, var _)) {
            found.accept(found(where, unknown(where), fingerprint));
        } else {
            activity.failed(failure);
        }
    }

    private static FoundMachine found(
            MachineAddress where, MachineDescription said, String fingerprint) {
        return new FoundMachine(
                        said.id(),
                        said.hostname(),
                        where,
                        said.status(),
                        Optional.empty(),
                        List.of(),
                        fingerprint,
                        said.simulated())
                .with(More.heldBy(said.holder()));
    }

    private static MachineDescription unknown(MachineAddress where) {
        return new MachineDescription(
                where.toString(),
                where.host(),
                "",
                false,
                MachineStatus.AVAILABLE,
                Optional.empty(),
                0,
                Optional.empty());
    }

    private Optional<String> problem(String text) {
        return TypedAddress.parse(text).isPresent()
                ? Optional.empty()
                : Optional.of(bench.words("machines.address.problem"));
    }
}
