package dev.slipway.app.machines;

import dev.slipway.app.form.FormField;
import dev.slipway.app.job.Workbench;
import dev.slipway.app.work.Activity;
import dev.slipway.core.discovery.Discovery;
import dev.slipway.core.discovery.TestedAddress;
import dev.slipway.core.machine.MachineAddress;
import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// Finds out why no machine is found: what is true of each interface of this computer, and how far one gets to an
/// address.
public final class NetworkCheck {
    private final Workbench bench;
    private final Discovery discovery;
    private final Function<MachineAddress, TestedAddress> reaching;
    private final FormField address;
    private final NetworkWords words;
    private final Activity activity;
    private final ReadOnlyObjectWrapper<List<NetworkFact>> facts =
            new ReadOnlyObjectWrapper<>(List.of());

    /// @param reaching blocks
    /// @param page whose address, as somebody types it, is tried
    public NetworkCheck(
            Workbench bench,
            Discovery discovery,
            Function<MachineAddress, TestedAddress> reaching,
            MachinesViewModel page) {
        this.bench = bench;
        this.discovery = discovery;
        this.reaching = reaching;
        this.address = page.address();
        this.words = new NetworkWords(bench.messages());
        this.activity = bench.activity();
    }

    ReadOnlyObjectProperty<List<NetworkFact>> facts() {
        return facts.getReadOnlyProperty();
    }

    FormField address() {
        return address;
    }

    Activity activity() {
        return activity;
    }

    void testInterfaces() {
        facts.set(List.of());
        activity.run(
                bench.words("network.testing"),
                discovery::test,
                found -> facts.set(found.stream().map(words::of).toList()));
    }

    void testAddress() {
        address.check();
        TypedAddress.parse(address.value()).ifPresent(this::test);
    }

    private void test(MachineAddress where) {
        facts.set(List.of());
        activity.run(
                bench.words("network.trying", where),
                () -> reaching.apply(where),
                found -> facts.set(words.of(found)));
    }
}
