package dev.slipway.app.storage;

import dev.slipway.app.draft.Adoption;
import dev.slipway.app.draft.AdoptionOffer;
import dev.slipway.app.form.CoreRule;
import dev.slipway.app.form.FormField;
import dev.slipway.app.text.Messages;
import dev.slipway.core.config.BootEnvironmentName;
import dev.slipway.core.inventory.Inventory;
import dev.slipway.core.secret.Secret;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;

/// Which of the pools that are there is kept and installed into, if one is, and what that needs.
final class AdoptionForm {
    private final ReadOnlyObjectWrapper<List<AdoptionOffer>> offers =
            new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Optional<AdoptionOffer>> chosen =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final FormField bootEnvironment;
    private final BooleanProperty locked = new SimpleBooleanProperty();
    private final FormField passphrase;

    /// @param changed whenever something is chosen, typed or ticked
    AdoptionForm(Messages messages, Runnable changed) {
        bootEnvironment =
                new FormField(
                        "",
                        new CoreRule(
                                BootEnvironmentName::problem, messages.get("adopt.name.missing")));
        passphrase =
                new FormField(
                        "",
                        text ->
                                text.isEmpty()
                                        ? Optional.of(messages.get("adopt.passphrase.missing"))
                                        : Optional.empty());
        chosen.subscribe((_, _) -> changed.run());
        bootEnvironment.text().subscribe((_, _) -> changed.run());
        locked.subscribe((_, _) -> changed.run());
        passphrase.text().subscribe((_, _) -> changed.run());
    }

    /// Every pool that was found, whether it can be adopted or not.
    ReadOnlyObjectProperty<List<AdoptionOffer>> offers() {
        return offers.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<AdoptionOffer>> chosen() {
        return chosen.getReadOnlyProperty();
    }

    FormField bootEnvironment() {
        return bootEnvironment;
    }

    BooleanProperty locked() {
        return locked;
    }

    /// Of the pool, where it is locked.
    FormField passphrase() {
        return passphrase;
    }

    /// @param wanted empty: no pool is kept
    void choose(Optional<AdoptionOffer> wanted) {
        chosen.set(wanted.filter(AdoptionOffer::allowed));
    }

    /// The disks were looked at: nothing is kept that may no longer be there.
    void seen(Inventory inventory) {
        choose(Optional.empty());
        bootEnvironment.reset("");
        locked.set(false);
        passphrase.reset("");
        offers.set(AdoptionOffer.on(inventory));
    }

    /// What was decided elsewhere. A passphrase it has from here only.
    void show(Optional<Adoption> adoption) {
        if (!value().equals(adoption)) {
            choose(adoption.flatMap(this::offered));
            bootEnvironment.reset(adoption.map(Adoption::bootEnvironment).orElse(""));
            locked.set(adoption.flatMap(Adoption::passphrase).isPresent());
        }
    }

    private Optional<AdoptionOffer> offered(Adoption adoption) {
        return offers.get().stream()
                .filter(it -> it.pool().guid().equals(adoption.guid()))
                .findFirst();
    }

    /// Empty when there is none.
    String problem() {
        if (chosen.get().isEmpty()) {
            return "";
        }
        return bootEnvironment.good() && locked.get()
                ? passphrase.problem().get()
                : bootEnvironment.problem().get();
    }

    /// As far as it is typed.
    Optional<Adoption> value() {
        return chosen.get()
                .map(
                        offer ->
                                new Adoption(
                                        offer.name(),
                                        offer.pool().guid(),
                                        bootEnvironment.value(),
                                        secret()));
    }

    private Optional<Secret> secret() {
        return locked.get() ? Optional.of(Secret.of(passphrase.text().get())) : Optional.empty();
    }
}
