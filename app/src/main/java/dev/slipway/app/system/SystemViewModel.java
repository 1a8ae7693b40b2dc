package dev.slipway.app.system;

import dev.slipway.app.draft.Draft;
import dev.slipway.app.fleet.Fleet;
import dev.slipway.app.fleet.NamePattern;
import dev.slipway.app.form.FormField;
import dev.slipway.app.job.Job;
import dev.slipway.app.job.Workbench;
import dev.slipway.app.kiosk.DisplayKeyboard;
import dev.slipway.app.shell.PageModel;
import dev.slipway.app.work.Activity;
import dev.slipway.core.config.SystemConfiguration;
import dev.slipway.core.inventory.Inventory;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

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
    private final PlaceForm place;
    private final KeyFile keyFile;
    private final KeyboardTrial trial;
    private final HashedPassword password;
    private final ReadOnlyStringWrapper missing = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper notice = new ReadOnlyStringWrapper("");
    private Optional<SystemConfiguration> written = Optional.empty();
    private Optional<SystemConfiguration> said = Optional.empty();
    private boolean reading;
    private boolean asWritten;

    /// @param fleet whose machines are named after this one
    /// @param display that the wizard has for itself, to try a keyboard on
    public SystemViewModel(Workbench bench, Fleet fleet, Optional<DisplayKeyboard> display) {
        this.bench = bench;
        this.job = bench.job();
        this.activity = bench.activity();
        hostname = new FormField("", new HostNameRule(fleet.several()::get, bench.messages()));
        hostname.text().subscribe(text -> fleet.call(NamePattern.parse(text.strip())));
        account = new AccountForm(bench.messages());
        keyFile = new KeyFile(bench, activity, account);
        network = new NetworkForm(bench.messages(), this::changed);
        place = new PlaceForm(this::changed);
        trial = new KeyboardTrial(bench, display, place.keyboard());
        password = new HashedPassword(account, bench.background(), this::look);
        fields().forEach(field -> field.text().subscribe((_, _) -> changed()));
        fleet.several().subscribe((_, _) -> recount());
        job.draft().map(Draft::inventory).subscribe(this::seen);
        job.draft().map(Draft::system).subscribe(this::read);
    }

    FormField hostname() {
        return hostname;
    }

    AccountForm account() {
        return account;
    }

    KeyFile keyFile() {
        return keyFile;
    }

    NetworkForm network() {
        return network;
    }

    PlaceForm place() {
        return place;
    }

    KeyboardTrial trial() {
        return trial;
    }

    @Override
    public void leave() {
        trial.end();
    }

    @Override
    public ReadOnlyStringProperty missing() {
        return missing.getReadOnlyProperty();
    }

    @Override
    public ReadOnlyStringProperty notice() {
        return notice.getReadOnlyProperty();
    }

    @Override
    public Activity activity() {
        return activity;
    }

    @Override
    public void finish(Runnable goOn) {
        if (password.ready()) {
            look();
            goOn.run();
        } else {
            var typed = account.secret();
            activity.run(
                    bench.words("system.hashing"),
                    () -> HashedPassword.of(typed),
                    hash -> {
                        password.made(hash);
                        goOn.run();
                    });
        }
    }

    /// What is good so far, with what was written and has no field here.
    private Optional<SystemConfiguration> configuration() {
        var good = hostname.good() && network.fields().allMatch(FormField::good);
        return good && network.problem().isEmpty()
                ? Optional.of(configured(written.orElse(SystemConfiguration.none())))
                : Optional.empty();
    }

    private SystemConfiguration configured(SystemConfiguration base) {
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
                                account.configuration(password.value()).stream(),
                                base.users().stream().skip(1))
                        .toList());
    }

    /// Other names are good when there are other machines. Quietly: nobody has typed there.
    private void recount() {
        hostname.reset(hostname.text().get());
        look();
    }

    /// The first of the names that a pattern means.
    private String named() {
        var typed = hostname.value();
        return NamePattern.parse(typed).map(pattern -> pattern.name(0)).orElse(typed);
    }

    private void seen(Optional<Inventory> inventory) {
        network.seen(inventory.map(Inventory::links).orElse(List.of()));
        written.ifPresent(this::show);
        look();
    }

    /// What comes from elsewhere than this page takes the place of what was typed here.
    private void read(Optional<SystemConfiguration> now) {
        if (!now.equals(said)) {
            said = now;
            written = now;
            now.ifPresent(this::show);
        }
        now.ifPresent(_ -> look());
    }

    private void show(SystemConfiguration now) {
        reading = true;
        hostname.reset(now.hostname());
        account.read(now.users().stream().findFirst());
        network.read(now.interfaces());
        network.servers().read(now);
        place.read(now);
        reading = false;
        asWritten = true;
    }

    private Stream<FormField> fields() {
        var own = Stream.concat(Stream.of(hostname), account.fields());
        return Stream.concat(own, network.fields());
    }

    private void changed() {
        if (!reading) {
            asWritten = false;
            password.typed();
            look();
        }
    }

    private void look() {
        missing.set(asWritten ? "" : problem());
        notice.set(more() ? bench.words("system.more") : "");
        configuration().filter(_ -> !asWritten).ifPresent(this::say);
    }

    private void say(SystemConfiguration now) {
        said = Optional.of(now);
        if (!said.equals(job.draft().get().system())) {
            job.change(draft -> draft.withSystem(now));
        }
    }

    private boolean more() {
        var base = written.orElse(SystemConfiguration.none());
        return network.hasOthers() || base.users().size() > 1;
    }

    /// The first problem, shown or not: a field that nobody has touched may still be needed.
    private String problem() {
        return fields().map(field -> field.problem().get())
                .filter(problem -> !problem.isEmpty())
                .findFirst()
                .or(account::noWayIn)
                .or(network::problem)
                .orElse("");
    }
}
