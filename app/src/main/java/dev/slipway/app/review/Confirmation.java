package dev.slipway.app.review;

import dev.slipway.app.draft.ChosenMachine;
import dev.slipway.app.draft.Draft;
import dev.slipway.app.text.Messages;
import dev.slipway.core.secret.Secrets;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// What must be typed before the plan that is shown is carried out: something of each disk, and the secrets.
final class Confirmation {
    private final Messages messages;
    private final Runnable typed;
    private final ReadOnlyObjectWrapper<Gate> gate =
            new ReadOnlyObjectWrapper<>(new Gate(List.of()));
    private final AskedSecrets secrets;

    /// @param typed something was
    Confirmation(Messages messages, Runnable typed) {
        this.messages = messages;
        this.typed = typed;
        this.secrets = new AskedSecrets(messages, typed);
    }

    ReadOnlyObjectProperty<Gate> gate() {
        return gate.getReadOnlyProperty();
    }

    /// What the configuration names and does not hold.
    List<AskedSecret> secrets() {
        return secrets.asked();
    }

    Secrets given(Draft draft) {
        return secrets.given(draft);
    }

    /// Anew; what was typed is forgotten.
    void ask(Optional<Reviewed> reviewed, Draft draft) {
        var closed =
                reviewed.flatMap(Reviewed::plan)
                        .map(plan -> Gate.of(plan, called(draft), messages))
                        .orElse(new Gate(List.of()));
        closed.locks().forEach(lock -> lock.typed().text().subscribe((_, _) -> typed.run()));
        gate.set(closed);
        secrets.ask(reviewed, draft);
    }

    /// By its id where it has no name.
    private static String called(Draft draft) {
        var hostname = draft.hostname().strip();
        return hostname.isEmpty() ? draft.machine().map(ChosenMachine::id).orElse("") : hostname;
    }

    /// Whether all of it is typed.
    boolean complete() {
        return gate.get().open() && secrets.missing().isEmpty();
    }

    /// What of it is not; empty where all is.
    String missing() {
        return gate.get().open() ? secrets.missing() : messages.get("review.untyped");
    }
}
