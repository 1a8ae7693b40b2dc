package dev.slipway.app.system;

import dev.slipway.app.draft.Draft;
import dev.slipway.app.form.CoreRule;
import dev.slipway.app.form.FormField;
import dev.slipway.app.job.Job;
import dev.slipway.app.job.Workbench;
import dev.slipway.app.shell.PageModel;
import dev.slipway.app.work.Activity;
import dev.slipway.core.config.HostName;
import dev.slipway.core.config.PasswordHash;
import dev.slipway.core.config.SystemConfiguration;
import dev.slipway.core.inventory.Inventory;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;

/// What the installed system is told about itself.
///
/// The password is hashed before it enters the draft, and leaves this page in no other form.
public final class SystemViewModel implements PageModel {
    private final Workbench bench;
    private final Job job;
    private final Activity activity;
    private final FormField hostname;
    private final AccountForm account;
    private final NetworkForm network;
    private final ObjectProperty<String> timezone = new SimpleObjectProperty<>("UTC");
    private final ObjectProperty<String> locale = new SimpleObjectProperty<>("C.UTF-8");
    private final ReadOnlyStringWrapper missing = new ReadOnlyStringWrapper("");

    public SystemViewModel(Workbench bench) {
        this.bench = bench;
        this.job = bench.job();
        this.activity = bench.activity();
        var named = bench.words("system.hostname.missing");
        hostname = new FormField("", new CoreRule(HostName::problem, named));
        account = new AccountForm(bench.messages());
        network = new NetworkForm(bench.messages(), this::look);
        fields().forEach(field -> field.text().subscribe((_, _) -> look()));
        job.draft().map(Draft::inventory).subscribe(this::seen);
    }

    FormField hostname() {
        return hostname;
    }

    AccountForm account() {
        return account;
    }

    NetworkForm network() {
        return network;
    }

    /// An IANA name.
    ObjectProperty<String> timezone() {
        return timezone;
    }

    /// A POSIX locale.
    ObjectProperty<String> locale() {
        return locale;
    }

    @Override
    public ReadOnlyStringProperty missing() {
        return missing.getReadOnlyProperty();
    }

    @Override
    public Activity activity() {
        return activity;
    }

    @Override
    public void finish(Runnable goOn) {
        var secret = account.secret();
        activity.run(
                bench.words("system.hashing"),
                () -> hashed(secret),
                hashed -> {
                    job.change(draft -> draft.withSystem(configuration(hashed)));
                    goOn.run();
                });
    }

    /// Slow on purpose.
    private static Optional<String> hashed(String secret) {
        return secret.isEmpty()
                ? Optional.empty()
                : Optional.of(PasswordHash.of(secret.toCharArray()));
    }

    private SystemConfiguration configuration(Optional<String> passwordHash) {
        return new SystemConfiguration(
                hostname.value(),
                network.nameserverAddresses(),
                List.of(),
                Optional.of(timezone.get()),
                Optional.of(locale.get()),
                network.configuration(),
                List.of(account.configuration(passwordHash)));
    }

    private void seen(Optional<Inventory> inventory) {
        network.seen(inventory.map(Inventory::links).orElse(List.of()));
        look();
    }

    private Stream<FormField> fields() {
        var own = Stream.concat(Stream.of(hostname), account.fields());
        return Stream.concat(own, network.fields());
    }

    /// The first problem, shown or not: a field that nobody has touched may still be needed.
    private void look() {
        missing.set(
                fields().map(field -> field.problem().get())
                        .filter(problem -> !problem.isEmpty())
                        .findFirst()
                        .or(account::noWayIn)
                        .or(network::linkTwice)
                        .orElse(""));
    }
}
