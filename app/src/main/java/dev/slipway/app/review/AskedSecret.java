package dev.slipway.app.review;

import dev.slipway.app.form.FormField;
import dev.slipway.app.text.Messages;
import dev.slipway.core.secret.Secret;
import dev.slipway.core.secret.Secrets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// A secret that a configuration names, as it is typed.
record AskedSecret(String name, FormField typed) {
    static AskedSecret of(String name, Messages messages) {
        var missing = messages.get("review.secret.missing", name);
        return new AskedSecret(
                name,
                new FormField(
                        "", text -> text.isEmpty() ? Optional.of(missing) : Optional.empty()));
    }

    static Secrets all(List<AskedSecret> asked) {
        return Secrets.of(
                asked.stream()
                        .collect(
                                Collectors.toMap(
                                        AskedSecret::name,
                                        each -> Secret.of(each.typed().text().get()))));
    }
}
