package dev.slipway.app.storage;

import dev.slipway.app.draft.PoolKey;
import dev.slipway.app.form.FormField;
import dev.slipway.app.text.Messages;
import dev.slipway.core.secret.Secret;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;

/// Whether the pool is encrypted, and the passphrase for it as it is typed, unless its key is known otherwise.
final class EncryptionForm {
    /// What zfs takes: zfsprops(7), `keyformat`.
    private static final int SHORTEST = 8;

    private static final int LONGEST = 512;

    private final Messages messages;
    private final BooleanProperty wanted = new SimpleBooleanProperty();
    private final ReadOnlyObjectWrapper<Optional<PoolKey>> known =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final FormField passphrase;
    private final FormField again;

    EncryptionForm(Messages messages) {
        this.messages = messages;
        passphrase = new FormField("", this::unfit);
        again = new FormField("", this::differs);
        passphrase.text().subscribe((_, _) -> again.check());
        wanted.subscribe((_, now) -> known.set(known.get().filter(_ -> now)));
    }

    BooleanProperty wanted() {
        return wanted;
    }

    /// The key that no passphrase is to be typed for, until the tick is taken away.
    ReadOnlyObjectProperty<Optional<PoolKey>> known() {
        return known.getReadOnlyProperty();
    }

    FormField passphrase() {
        return passphrase;
    }

    FormField again() {
        return again;
    }

    /// Nothing of it is for another machine.
    void forget() {
        wanted.set(false);
        passphrase.reset("");
        again.reset("");
    }

    void show(Optional<PoolKey> key) {
        if (!key().equals(key)) {
            passphrase.reset("");
            again.reset("");
            wanted.set(key.isPresent());
            known.set(key);
        }
    }

    void each(Runnable changed) {
        wanted.subscribe((_, _) -> changed.run());
        Stream.of(passphrase, again)
                .forEach(field -> field.text().subscribe((_, _) -> changed.run()));
    }

    /// Empty when there is none.
    String problem() {
        if (!wanted.get() || known.get().isPresent()) {
            return "";
        }
        return passphrase.good() ? again.problem().get() : passphrase.problem().get();
    }

    /// A passphrase is as typed, blanks included.
    Optional<PoolKey> key() {
        return known.get().or(() -> Optional.of(typed()).filter(_ -> wanted.get()));
    }

    private PoolKey typed() {
        return new PoolKey.Typed(Secret.of(passphrase.text().get()));
    }

    private Optional<String> unfit(String text) {
        return text.length() < SHORTEST || text.length() > LONGEST
                ? Optional.of(messages.get("storage.passphrase.unfit", SHORTEST, LONGEST))
                : Optional.empty();
    }

    private Optional<String> differs(String text) {
        return text.equals(passphrase.text().get())
                ? Optional.empty()
                : Optional.of(messages.get("storage.passphrase.differs"));
    }
}
