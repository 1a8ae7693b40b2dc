package dev.slipway.app.claim;

import dev.slipway.app.job.Workbench;
import dev.slipway.app.work.Activity;
import dev.slipway.core.failure.ConnectionFailure.UntrustedCertificate;
import dev.slipway.core.failure.Failure;
import dev.slipway.core.machine.Connector;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// The connection to the chosen machine, until the machine is claimed over it.
final class Contact {
    private final Workbench bench;
    private final Connector connector;
    private final Activity activity;
    private final ReadOnlyObjectWrapper<Optional<Reached>> reached =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyStringWrapper untrusted = new ReadOnlyStringWrapper("");
    private boolean given;

    /// @param activity of the page that waits for it
    Contact(Workbench bench, Connector connector, Activity activity) {
        this.bench = bench;
        this.connector = connector;
        this.activity = activity;
    }

    /// Who answered; empty until then.
    ReadOnlyObjectProperty<Optional<Reached>> reached() {
        return reached.getReadOnlyProperty();
    }

    /// The fingerprint of a certificate that nobody vouches for but the machine's console; empty otherwise.
    ReadOnlyStringProperty untrusted() {
        return untrusted.getReadOnlyProperty();
    }

    /// @param trust the fingerprint that the operator compared; empty for none
    void make(String trust, Consumer<Reached> then) {
        forget();
        var machine = bench.job().draft().get().machine().orElseThrow();
        activity.run(
                bench.words("claim.connecting", machine.hostname(), machine.address()),
                () -> Reached.at(machine.address(), trust, connector),
                now -> {
                    reached.set(Optional.of(now));
                    then.accept(now);
                },
                this::unreached);
    }

    private void unreached(Failure failure) {
        if (failure instanceof UntrustedCertificate(var _, var fingerprint, var _)
                && !fingerprint.isEmpty()) {
            untrusted.set(fingerprint);
        } else {
            activity.failed(failure);
        }
    }

    /// The job has it from now on, and closes it when the machine is given back.
    void give() {
        given = true;
    }

    /// What the job never had is ours to close.
    void forget() {
        reached.get().filter(_ -> !given).ifPresent(this::close);
        reached.set(Optional.empty());
        given = false;
        untrusted.set("");
    }

    private void close(Reached old) {
        bench.background().run(old::close, _ -> {}, _ -> {});
    }
}
