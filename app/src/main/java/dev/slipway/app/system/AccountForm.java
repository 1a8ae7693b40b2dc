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
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// The first account of the installed system as it is typed.
final class AccountForm {
    /// Who installs a machine administers it.
    private static final List<String> GROUPS = List.of("sudo");

    private final Messages messages;
    private final FormField name;
    private final FormField password;
    private final FormField again;
    private final FormField sshKey;
    private final ReadOnlyStringWrapper strength = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper kept = new ReadOnlyStringWrapper("");
    private Optional<String> writtenHash = Optional.empty();
    private List<String> groups = GROUPS;

    AccountForm(Messages messages) {
        this.messages = messages;
        name =
                new FormField(
                        "", new CoreRule(UserName::problem, messages.get("system.user.missing")));
        sshKey = new FormField("", AccountForm::keyProblem);
        password = new FormField("", _ -> Optional.empty());
        again = new FormField("", this::differs);
        password.text().subscribe((_, _) -> again.check());
        password.text().subscribe(this::weigh);
        name.text().subscribe((_, _) -> weigh(secret()));
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

    /// That there is a password already, which nobody has typed here; empty otherwise.
    ReadOnlyStringProperty kept() {
        return kept.getReadOnlyProperty();
    }

    /// How hard the password that was typed is to guess, in words; empty while none is typed.
    ReadOnlyStringProperty strength() {
        return strength.getReadOnlyProperty();
    }

    private void weigh(String typed) {
        var words = new StrengthWords(messages);
        strength.set(typed.isEmpty() ? "" : words.of(Strength.of(typed, name.value())));
    }

    /// Beside those that are there; each once.
    void add(List<String> more) {
        var all = Stream.concat(keys(sshKey.value()), more.stream()).distinct();
        sshKey.text().set(all.collect(Collectors.joining("\n")));
    }

    /// As somebody wrote it. A hash is kept and never shown.
    void read(Optional<UserConfiguration> written) {
        name.reset(written.map(UserConfiguration::name).orElse(""));
        sshKey.reset(
                written.map(UserConfiguration::sshKeys)
                        .map(keys -> String.join("\n", keys))
                        .orElse(""));
        password.reset("");
        again.reset("");
        groups = written.map(UserConfiguration::groups).orElse(GROUPS);
        writtenHash = written.flatMap(UserConfiguration::passwordHash);
        kept.set(writtenHash.isPresent() ? messages.get("system.password.kept") : "");
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
        return secret().isEmpty() && sshKey.value().isEmpty() && writtenHash.isEmpty()
                ? Optional.of(messages.get("system.missing.way"))
                : Optional.empty();
    }

    /// @param hash of the password that was typed; without one, that which was written counts
    /// @return nothing while nobody could log in to it
    Optional<UserConfiguration> configuration(Optional<String> hash) {
        var keys = keys(sshKey.value()).toList();
        var password = hash.or(() -> writtenHash);
        return name.good() && sshKey.good() && (password.isPresent() || !keys.isEmpty())
                ? Optional.of(new UserConfiguration(name.value(), password, keys, groups))
                : Optional.empty();
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
