package dev.slipway.app.storage;

import dev.slipway.app.form.FormField;
import dev.slipway.app.text.Messages;
import dev.slipway.core.secret.Secret;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;

/// Whether the pool is encrypted, and the passphrase for it as it is typed.
final class EncryptionForm {
    /// What zfs takes: zfsprops(7), `keyformat`.
    private static final int SHORTEST = 8;

    private static final int LONGEST = 512;

    private final Messages messages;
    private final BooleanProperty wanted = new SimpleBooleanProperty();
    private final FormField passphrase;
    private final FormField again;

    EncryptionForm(Messages messages) {
        this.messages = messages;
        passphrase = new FormField("", this::unfit);
        again = new FormField("", this::differs);
        passphrase.text().subscribe((_, _) -> again.check());
    }

    BooleanProperty wanted() {
        return wanted;
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

    void each(Runnable changed) {
        wanted.subscribe((_, _) -> changed.run());
        Stream.of(passphrase, again)
                .forEach(field -> field.text().subscribe((_, _) -> changed.run()));
    }

    /// Empty when there is none.
    String problem() {
        if (!wanted.get()) {
            return "";
        }
        return passphrase.good() ? again.problem().get() : passphrase.problem().get();
    }

    /// As typed, blanks included.
    Optional<Secret> secret() {
        return wanted.get() ? Optional.of(Secret.of(passphrase.text().get())) : Optional.empty();
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
