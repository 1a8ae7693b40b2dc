package dev.slipway.app.system;

import dev.slipway.app.fleet.Fleet;
import dev.slipway.app.fleet.NamePattern;
import dev.slipway.app.form.FormField;
import dev.slipway.app.text.Messages;
import dev.slipway.core.config.SystemConfiguration;
import dev.slipway.core.inventory.Link;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What the installed system is told about itself, as it is typed and chosen.
final class SystemForm {
    private final Runnable changed;
    private final FormField hostname;
    private final AccountForm account;
    private final NetworkForm network;
    private final PlaceForm place;
    private boolean reading;

    /// @param fleet whose machines are named after this one
    /// @param changed whenever something is typed or chosen
    SystemForm(Messages messages, Fleet fleet, Runnable changed) {
        this.changed = changed;
        hostname = new FormField("", new HostNameRule(fleet.several()::get, messages));
        hostname.text().subscribe(text -> fleet.call(NamePattern.parse(text.strip())));
        account = new AccountForm(messages);
        network = new NetworkForm(messages, this::typed);
        place = new PlaceForm(this::typed);
        fields().forEach(field -> field.text().subscribe((_, _) -> typed()));
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

    PlaceForm place() {
        return place;
    }

    private Stream<FormField> fields() {
        var own = Stream.concat(Stream.of(hostname), account.fields());
        return Stream.concat(own, network.fields());
    }

    private void typed() {
        if (!reading) {
            changed.run();
        }
    }

    void seen(List<Link> links) {
        network.seen(links);
    }

    /// Other names are good when there are other machines. Quietly: nobody has typed there.
    void recount() {
        hostname.reset(hostname.text().get());
    }

    /// What comes from elsewhere. Nobody has typed that.
    void show(SystemConfiguration now) {
        reading = true;
        hostname.reset(now.hostname());
        account.read(now.users().stream().findFirst());
        network.read(now.interfaces());
        network.servers().read(now);
        place.read(now);
        reading = false;
    }

    /// What is good so far, with what was written and has no field here.
    ///
    /// @param password its hash, where there is one by now
    Optional<SystemConfiguration> configuration(
            Optional<SystemConfiguration> written, Optional<String> password) {
        var good = hostname.good() && network.fields().allMatch(FormField::good);
        return good && network.problem().isEmpty()
                ? Optional.of(configured(written, password))
                : Optional.empty();
    }

    private SystemConfiguration configured(
            Optional<SystemConfiguration> written, Optional<String> password) {
        var base = written.orElse(SystemConfiguration.none());
        var servers = network.servers();
        return new SystemConfiguration(
                named(),
                Several.in(servers.nameservers().value()),
                Several.in(servers.search().value()),
                Several.in(servers.timeServers().value()),
                place.chosenTimezone(written),
                place.chosenLocale(written),
                place.chosenKeyboard(written),
                network.configuration(),
                Stream.concat(
                                account.configuration(password).stream(),
                                base.users().stream().skip(1))
                        .toList());
    }

    /// The first of the names that a pattern means.
    private String named() {
        var typed = hostname.value();
        return NamePattern.parse(typed).map(pattern -> pattern.name(0)).orElse(typed);
    }

    /// The first problem, shown or not: a field that nobody has touched may still be needed.
    String problem() {
        return fields().map(field -> field.problem().get())
                .filter(problem -> !problem.isEmpty())
                .findFirst()
                .or(account::noWayIn)
                .or(network::problem)
                .orElse("");
    }
}
