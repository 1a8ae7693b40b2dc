package dev.slipway.app.system;

import dev.slipway.app.form.CoreRule;
import dev.slipway.app.form.FormField;
import dev.slipway.app.text.Messages;
import dev.slipway.core.config.Problem;
import dev.slipway.core.config.SshKey;
import dev.slipway.core.config.UserConfiguration;
import dev.slipway.core.config.UserName;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The first account of the installed system as it is typed.
final class AccountForm {
    /// Who installs a machine administers it.
    private static final List<String> GROUPS = List.of("sudo");

    private final Messages messages;
    private final FormField name;
    private final FormField password;
    private final FormField again;
    private final FormField sshKey;

    AccountForm(Messages messages) {
        this.messages = messages;
        name =
                new FormField(
                        "", new CoreRule(UserName::problem, messages.get("system.user.missing")));
        sshKey = new FormField("", AccountForm::keyProblem);
        password = new FormField("", _ -> Optional.empty());
        again = new FormField("", this::differs);
        password.text().subscribe((_, _) -> again.check());
    }

    FormField name() {
        return name;
    }

    FormField password() {
        return password;
    }

    FormField again() {
        return again;
    }

    FormField sshKey() {
        return sshKey;
    }

    /// As typed, blanks included.
    String secret() {
        return password.text().get();
    }

    Stream<FormField> fields() {
        return Stream.of(name, password, again, sshKey);
    }

    /// An account that nobody can log in to is a mistake.
    Optional<String> noWayIn() {
        return secret().isEmpty() && sshKey.value().isEmpty()
                ? Optional.of(messages.get("system.missing.way"))
                : Optional.empty();
    }

    UserConfiguration configuration(Optional<String> hash) {
        return new UserConfiguration(name.value(), hash, keys(sshKey.value()).toList(), GROUPS);
    }

    private static Optional<String> keyProblem(String text) {
        return keys(text)
                .flatMap(key -> SshKey.problem(key).stream())
                .map(Problem::message)
                .findFirst();
    }

    private static Stream<String> keys(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty());
    }

    private Optional<String> differs(String text) {
        return text.equals(secret())
                ? Optional.empty()
                : Optional.of(messages.get("system.password.differs"));
    }
}
