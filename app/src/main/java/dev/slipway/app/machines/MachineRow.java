package dev.slipway.app.machines;

import dev.slipway.app.draft.ChosenMachine;
import dev.slipway.core.discovery.FoundMachine;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;

/// A machine of the list. Its row stays, whatever is heard of it: a list forgets what is selected when a row is
/// replaced.
final class MachineRow {
    private final ObjectProperty<FoundMachine> found;
    private final int arrival;

    /// @param arrival how many answered before it
    MachineRow(FoundMachine found, int arrival) {
        this.found = new SimpleObjectProperty<>(found);
        this.arrival = arrival;
    }

    /// As it was heard last.
    FoundMachine found() {
        return found.get();
    }

    /// What it says of itself, from now on.
    ObservableValue<FoundMachine> said() {
        return found;
    }

    int arrival() {
        return arrival;
    }

    ObservableValue<String> says(Function<FoundMachine, String> words) {
        return found.map(words);
    }

    void heard(FoundMachine now) {
        found.set(now);
    }

    boolean isOf(FoundMachine machine) {
        return found().address().equals(machine.address());
    }

    /// The machine that the wizard runs on.
    boolean own() {
        return found().address().local();
    }

    /// Whether that is the same machine, reached in another way. A maker may have given two machines one identity; certificates
    /// tell them apart.
    boolean answersToo(FoundMachine machine) {
        return found().id().equals(machine.id()) && sameCertificate(machine) && !isOf(machine);
    }

    /// The machine's own socket shows none.
    private boolean sameCertificate(FoundMachine machine) {
        return own() || found().fingerprint().equals(machine.fingerprint());
    }

    ChosenMachine chosen() {
        return ChosenMachine.of(found());
    }
}
