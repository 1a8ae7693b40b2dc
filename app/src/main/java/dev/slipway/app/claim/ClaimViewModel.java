package dev.slipway.app.claim;

import dev.slipway.app.draft.ChosenMachine;
import dev.slipway.app.draft.Draft;
import dev.slipway.app.fleet.Fleet;
import dev.slipway.app.form.FormField;
import dev.slipway.app.job.Hold;
import dev.slipway.app.job.Job;
import dev.slipway.app.job.Workbench;
import dev.slipway.app.shell.PageModel;
import dev.slipway.app.work.Activity;
import dev.slipway.core.failure.Explanation;
import dev.slipway.core.failure.Failure;
import dev.slipway.core.machine.Connector;
import dev.slipway.core.machine.MachineAddress;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// Connects to the chosen machine, says who it is and which certificate it showed, and claims it.
public final class ClaimViewModel implements PageModel {
    private final Workbench bench;
    private final Job job;
    private final Activity activity;
    private final Contact contact;
    private final Leftover leftover;
    private final WrittenFile written;
    private final Claiming claiming;
    private final ReadOnlyStringWrapper missing = new ReadOnlyStringWrapper();
    private final StringBinding notice;

    /// @param fleet that the machine is chosen with
    public ClaimViewModel(Workbench bench, Connector connector, Fleet fleet) {
        this.bench = bench;
        this.job = bench.job();
        this.activity = bench.activity();
        this.contact = new Contact(bench, connector, activity);
        this.leftover = new Leftover(job, fleet);
        this.written = new WrittenFile(bench, fleet, activity);
        this.claiming = new Claiming(bench, activity, contact, leftover);
        job.draft().map(Draft::machine).map(this::address).subscribe((_, _) -> forget());
        job.draft().subscribe(_ -> look());
        job.hold().subscribe(_ -> look());
        notice =
                Bindings.createStringBinding(
                        this::note,
                        job.loss(),
                        leftover.there(),
                        leftover.others(),
                        fleet.several());
    }

    Contact contact() {
        return contact;
    }

    Leftover leftover() {
        return leftover;
    }

    /// A configuration that needs no pages.
    WrittenFile written() {
        return written;
    }

    ReadOnlyObjectProperty<Optional<Hold>> hold() {
        return job.hold();
    }

    FormField code() {
        return claiming.code();
    }

    /// Whether it is to be taken from whoever holds it.
    BooleanProperty takeOver() {
        return claiming.takeOver();
    }

    /// The operator compared the fingerprint with the one on the console.
    void trust() {
        contact.make(contact.untrusted().get(), this::reached);
    }

    /// Whether it is the machine that the wizard runs on: whoever is here needs no code.
    boolean own() {
        return job.draft().get().machine().filter(it -> it.address().local()).isPresent();
    }

    /// Once, however often it is told: what a claim grants that nobody waits for any more, nobody has.
    void claim() {
        if (!own()) {
            code().check();
        }
        var idle = activity.waiting().get().isEmpty();
        if (idle && (own() || code().good())) {
            contact.reached().get().ifPresent(claiming::claim);
        }
    }

    @Override
    public void enter() {
        if (job.hold().get().isEmpty() && contact.untrusted().get().isEmpty()) {
            contact.make("", this::reached);
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

    private void reached(Reached now) {
        job.change(draft -> draft.known(described(draft, now)));
        if (own()) {
            claiming.claim(now);
        }
    }

    private static ChosenMachine described(Draft draft, Reached now) {
        return draft.machine().orElseThrow().described(now.description());
    }

    private void forget() {
        contact.forget();
        leftover.forget();
    }

    private String note() {
        var alone = leftover.there().get() && leftover.heldUp();
        return job.loss()
                .get()
                .map(this::lost)
                .orElse(alone ? bench.words("claim.unfinished.several") : others());
    }

    private String others() {
        return leftover.others().get().map(why -> Explanation.of(why).line()).orElse("");
    }

    private String lost(Failure why) {
        return bench.words("claim.lost", Explanation.of(why).what());
    }

    private Optional<MachineAddress> address(Optional<ChosenMachine> machine) {
        return machine.map(ChosenMachine::address);
    }

    private void look() {
        var held = job.hold().get().isPresent();
        missing.set(held ? unseen() : bench.words("claim.missing"));
    }

    private String unseen() {
        return job.draft().get().inventory().isPresent() ? "" : bench.words("claim.unseen");
    }
}
