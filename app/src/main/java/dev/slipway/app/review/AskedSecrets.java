package dev.slipway.app.review;

import dev.slipway.app.draft.Draft;
import dev.slipway.app.draft.WrittenConfiguration;
import dev.slipway.app.text.Messages;
import dev.slipway.core.secret.Secrets;
import java.util.List;

/// The secrets that only the text of a configuration names, as they are typed; the pages ask for theirs themselves.
final class AskedSecrets {
    private final Messages messages;
    private final Runnable typed;
    private List<AskedSecret> asked = List.of();

    /// @param typed something was
    AskedSecrets(Messages messages, Runnable typed) {
        this.messages = messages;
        this.typed = typed;
    }

    List<AskedSecret> asked() {
        return asked;
    }

    /// Anew; what was typed is forgotten.
    ///
    /// @param kdl that is reviewed
    void ask(String kdl, Draft draft) {
        var known = draft.secrets().names();
        asked =
                draft.written().filter(it -> it.kdl().equals(kdl)).stream()
                        .map(WrittenConfiguration::secrets)
                        .flatMap(List::stream)
                        .filter(name -> !known.contains(name))
                        .map(name -> AskedSecret.of(name, messages))
                        .toList();
        asked.forEach(each -> each.typed().text().subscribe((_, _) -> typed.run()));
    }

    Secrets given(Draft draft) {
        return draft.secrets().and(AskedSecret.all(asked));
    }

    /// What is wrong with the first that is not given; empty where all are.
    String missing() {
        return asked.stream()
                .map(each -> each.typed().problem().get())
                .filter(problem -> !problem.isEmpty())
                .findFirst()
                .orElse("");
    }
}
