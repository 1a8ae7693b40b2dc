package dev.slipway.app.claim;

import dev.slipway.app.draft.ChosenMachine;
import dev.slipway.app.draft.Draft;
import dev.slipway.app.draft.WrittenConfiguration;
import dev.slipway.app.fleet.Fleet;
import dev.slipway.app.form.FileRule;
import dev.slipway.app.form.FormField;
import dev.slipway.app.job.Hold;
import dev.slipway.app.job.Job;
import dev.slipway.app.job.Workbench;
import dev.slipway.app.shell.PageModel;
import dev.slipway.app.work.Activity;
import dev.slipway.core.event.InstallEvent.Purpose;
import dev.slipway.core.failure.ConnectionFailure.UntrustedCertificate;
import dev.slipway.core.failure.Explanation;
import dev.slipway.core.failure.Failure;
import dev.slipway.core.machine.ClaimCode;
import dev.slipway.core.machine.Connector;
import dev.slipway.core.machine.MachineAddress;
import dev.slipway.core.machine.MachineDescription;
import dev.slipway.core.machine.MachineStatus;
import java.nio.file.Path;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;

/// Connects to the chosen machine, says who it is and which certificate it showed, and claims it.
public final class ClaimViewModel implements PageModel {
    private final Workbench bench;
    private final Job job;
    private final Connector connector;
    private final Activity activity;
    private final ReadOnlyObjectWrapper<Optional<Reached>> reached =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private boolean given;
    private final ReadOnlyStringWrapper untrusted = new ReadOnlyStringWrapper("");
    private final BooleanProperty takeOver = new SimpleBooleanProperty();
    private final Fleet fleet;
    private final BooleanProperty unfinished = new SimpleBooleanProperty();
    private final BooleanBinding resumable;
    private final FormField code;
    private final FormField file;
    private final ReadOnlyStringWrapper missing = new ReadOnlyStringWrapper();
    private final StringBinding notice;

    /// @param fleet that the machine is chosen with
    public ClaimViewModel(Workbench bench, Connector connector, Fleet fleet) {
        this.bench = bench;
        this.job = bench.job();
        this.connector = connector;
        this.fleet = fleet;
        this.activity = bench.activity();
        this.code = new FormField("", this::codeProblem);
        this.file = new FormField("", new FileRule(bench.words("file.problem")));
        job.draft().map(Draft::machine).map(this::address).subscribe((_, _) -> forget());
        job.draft().subscribe(_ -> look());
        job.hold().subscribe(_ -> look());
        resumable =
                Bindings.createBooleanBinding(
                        () -> unfinished.get() && !heldUp(), unfinished, fleet.several());
        notice = Bindings.createStringBinding(this::note, job.loss(), unfinished, fleet.several());
    }

    /// Who answered; empty until then.
    ReadOnlyObjectProperty<Optional<Reached>> reached() {
        return reached.getReadOnlyProperty();
    }

    /// The fingerprint of a certificate that nobody vouches for but the machine's console; empty otherwise.
    ReadOnlyStringProperty untrusted() {
        return untrusted.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<Hold>> hold() {
        return job.hold();
    }

    FormField code() {
        return code;
    }

    /// Whether it is to be taken from whoever holds it.
    BooleanProperty takeOver() {
        return takeOver;
    }

    /// Whether the machine's latest installation did not reach its end, and may be gone on with now.
    BooleanBinding unfinished() {
        return resumable;
    }

    void goOn() {
        job.review(Purpose.RESUME);
    }

    void putBack() {
        job.review(Purpose.ROLL_BACK);
    }

    /// Where a configuration is written already.
    FormField file() {
        return file;
    }

    /// Straight to its review, for all machines that are chosen.
    void open() {
        file.check();
        if (file.good()) {
            var path = Path.of(file.value());
            activity.run(
                    bench.words("claim.opening", path),
                    () -> WrittenConfiguration.completeIn(path),
                    fleet.first().job()::install);
        }
    }

    /// The operator compared the fingerprint with the one on the console.
    void trust() {
        connect(untrusted.get());
    }

    /// Whether it is the machine that the wizard runs on: whoever is here needs no code.
    boolean own() {
        return job.draft().get().machine().filter(it -> it.address().local()).isPresent();
    }

    void claim() {
        if (!own()) {
            code.check();
        }
        if (own() || code.good()) {
            reached.get().ifPresent(this::claim);
        }
    }

    @Override
    public void enter() {
        if (job.hold().get().isEmpty() && untrusted.get().isEmpty()) {
            connect("");
        }
    }

    @Override
    public void leave() {
        activity.cancel();
    }

    @Override
    public ReadOnlyStringProperty missing() {
        return missing.getReadOnlyProperty();
    }

    @Override
    public StringBinding notice() {
        return notice;
    }

    @Override
    public Activity activity() {
        return activity;
    }

    private void connect(String trust) {
        forget();
        var machine = job.draft().get().machine().orElseThrow();
        activity.run(
                bench.words("claim.connecting", machine.hostname(), machine.address()),
                () -> Reached.at(machine.address(), trust, connector),
                this::reached,
                this::unreached);
    }

    private void reached(Reached now) {
        reached.set(Optional.of(now));
        job.change(draft -> draft.known(described(draft, now)));
        if (own()) {
            claim(now);
        }
    }

    private static ChosenMachine described(Draft draft, Reached now) {
        return draft.machine().orElseThrow().described(now.description());
    }

    private void unreached(Failure failure) {
        if (failure instanceof UntrustedCertificate(var _, var fingerprint, var _)
                && !fingerprint.isEmpty()) {
            untrusted.set(fingerprint);
        } else {
            activity.failed(failure);
        }
    }

    private void claim(Reached from) {
        var secret = new ClaimCode(code.value());
        var taking = takeOver.get();
        activity.run(
                bench.words("claim.claiming", from.description().hostname()),
                () -> new Hold(from.machine(), from.machine().claim(secret, taking)),
                hold -> held(hold, from.description()));
    }

    private void held(Hold hold, MachineDescription description) {
        job.hold(hold);
        given = true;
        code.reset("");
        takeOver.set(false);
        if (description.status() == MachineStatus.INSTALLING) {
            description.installation().ifPresent(job::begun);
        } else {
            look(hold);
        }
    }

    private void look(Hold hold) {
        activity.run(
                bench.words("claim.looking", job.draft().get().hostname()),
                () -> Seen.of(hold.claimed()),
                this::seen);
    }

    private void seen(Seen now) {
        unfinished.set(now.unfinished());
        job.change(draft -> draft.seen(now.inventory()));
    }

    /// A connection that the job never had is ours to close; what it had, it closes when the machine is given back.
    private void forget() {
        reached.get().filter(_ -> !given).ifPresent(this::close);
        reached.set(Optional.empty());
        given = false;
        unfinished.set(false);
        untrusted.set("");
    }

    private void close(Reached old) {
        bench.background().run(old::close, _ -> {}, _ -> {});
    }

    /// While others are prepared with it, nothing can be gone on with.
    private boolean heldUp() {
        return fleet.several().get() && !fleet.begun();
    }

    private String note() {
        var alone = unfinished.get() && heldUp();
        return job.loss()
                .get()
                .map(this::lost)
                .orElse(alone ? bench.words("claim.unfinished.several") : "");
    }

    private String lost(Failure why) {
        return bench.words("claim.lost", Explanation.of(why).what());
    }

    private Optional<MachineAddress> address(Optional<ChosenMachine> machine) {
        return machine.map(ChosenMachine::address);
    }

    private Optional<String> codeProblem(String text) {
        return text.isBlank() ? Optional.of(bench.words("claim.code.problem")) : Optional.empty();
    }

    private void look() {
        var held = job.hold().get().isPresent();
        missing.set(held ? unseen() : bench.words("claim.missing"));
    }

    private String unseen() {
        return job.draft().get().inventory().isPresent() ? "" : bench.words("claim.unseen");
    }
}
