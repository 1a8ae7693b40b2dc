package dev.slipway.app.review;

import dev.slipway.app.draft.Draft;
import dev.slipway.app.draft.WrittenConfiguration;
import dev.slipway.app.text.Messages;
import dev.slipway.core.machine.PlannedInstallation;
import dev.slipway.core.secret.Secrets;
import java.util.List;
import java.util.Optional;

/// The secrets that are named by what is reviewed and were typed on no page before, as they are typed.
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
    void ask(Optional<Reviewed> reviewed, Draft draft) {
        var known = draft.secrets().names();
        asked =
                reviewed.stream()
                        .flatMap(it -> named(it, draft).stream())
                        .filter(name -> !known.contains(name))
                        .map(name -> AskedSecret.of(name, messages))
                        .toList();
        asked.forEach(each -> each.typed().text().subscribe((_, _) -> typed.run()));
    }

    /// Putting back needs none: it opens no pool.
    private static List<String> named(Reviewed reviewed, Draft draft) {
        return switch (reviewed.purpose()) {
            case INSTALL ->
                    draft.written()
                            .filter(it -> it.kdl().equals(reviewed.kdl()))
                            .map(WrittenConfiguration::secrets)
                            .orElse(List.of());
            case RESUME -> reviewed.plan().map(PlannedInstallation::secrets).orElse(List.of());
            case ROLL_BACK -> List.of();
        };
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
