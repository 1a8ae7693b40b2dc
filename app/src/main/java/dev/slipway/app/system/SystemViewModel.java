package dev.slipway.app.system;

import dev.slipway.app.draft.Draft;
import dev.slipway.app.fleet.Fleet;
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
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// What the installed system is told about itself.
///
/// The password is hashed before it enters the draft, and leaves this page in no other form.
public final class SystemViewModel implements PageModel {
    private final Workbench bench;
    private final Job job;
    private final Activity activity;
    private final SystemForm form;
    private final KeyFile keyFile;
    private final KeyboardTrial trial;
    private final HashedPassword password;
    private final ReadOnlyStringWrapper missing = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper notice = new ReadOnlyStringWrapper("");
    private Optional<SystemConfiguration> written = Optional.empty();
    private Optional<SystemConfiguration> said = Optional.empty();
    private boolean asWritten;

    /// @param fleet whose machines are named after this one
    /// @param display that the wizard has for itself, to try a keyboard on
    public SystemViewModel(Workbench bench, Fleet fleet, Optional<DisplayKeyboard> display) {
        this.bench = bench;
        this.job = bench.job();
        this.activity = bench.activity();
        form = new SystemForm(bench.messages(), fleet, this::changed);
        keyFile = new KeyFile(bench, activity, account());
        trial = new KeyboardTrial(bench, display, place().keyboard());
        password = new HashedPassword(account(), bench.background(), this::look);
        fleet.several().subscribe((_, _) -> recount());
        job.draft().map(Draft::inventory).subscribe(this::seen);
        job.draft().map(Draft::system).subscribe(this::read);
    }

    FormField hostname() {
        return form.hostname();
    }

    AccountForm account() {
        return form.account();
    }

    KeyFile keyFile() {
        return keyFile;
    }

    NetworkForm network() {
        return form.network();
    }

    PlaceForm place() {
        return form.place();
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
            var typed = account().secret();
            activity.run(
                    bench.words("system.hashing"),
                    () -> HashedPassword.of(typed),
                    hash -> {
                        password.made(hash);
                        goOn.run();
                    });
        }
    }

    private void recount() {
        form.recount();
        look();
    }

    private void seen(Optional<Inventory> inventory) {
        form.seen(inventory.map(Inventory::links).orElse(List.of()));
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
        form.show(now);
        asWritten = true;
    }

    private void changed() {
        asWritten = false;
        password.typed();
        look();
    }

    private void look() {
        missing.set(asWritten ? "" : form.problem());
        notice.set(more() ? bench.words("system.more") : "");
        form.configuration(written, password.value()).filter(_ -> !asWritten).ifPresent(this::say);
    }

    private void say(SystemConfiguration now) {
        said = Optional.of(now);
        if (!said.equals(job.draft().get().system())) {
            job.change(draft -> draft.withSystem(now));
        }
    }

    private boolean more() {
        var base = written.orElse(SystemConfiguration.none());
        return network().hasOthers() || base.users().size() > 1;
    }
}
