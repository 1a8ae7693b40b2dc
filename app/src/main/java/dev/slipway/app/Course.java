package dev.slipway.app;

import dev.slipway.app.draft.Draft;
import dev.slipway.app.fleet.Fleet;
import dev.slipway.app.fleet.FleetPageModel;
import dev.slipway.app.fleet.Member;
import dev.slipway.app.fleet.NamePattern;
import dev.slipway.app.fleet.SharedPage;
import dev.slipway.app.image.ImageViewModel;
import dev.slipway.app.job.Workbench;
import dev.slipway.app.kdl.KdlViewModel;
import dev.slipway.app.kiosk.Kiosk;
import dev.slipway.app.machines.MachinesViewModel;
import dev.slipway.app.shell.PageModel;
import dev.slipway.app.shell.Subject;
import dev.slipway.app.shell.WizardViewModel;
import dev.slipway.app.storage.StorageViewModel;
import dev.slipway.app.system.SystemViewModel;
import dev.slipway.core.config.Sketch.Part;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;

/// What is behind the pages, whichever face shows them: their models in order, and which page belongs to which stage
/// of a job.
final class Course {
    static final int MACHINES = 0;
    static final int CLAIM = 1;
    static final int STORAGE = 2;
    static final int REVIEW = 5;
    static final int INSTALL = 6;
    static final int DONE = 7;

    private final Workbench bench;
    private final Parts parts;
    private final Fleet fleet;
    private final Map<Member, OwnModels> own = new HashMap<>();
    private final MachinesViewModel machines;
    private final StorageViewModel storage;
    private final ImageViewModel image;
    private final SystemViewModel system;
    private final KdlViewModel kdl;
    private final PageModel claims;
    private final PageModel reviews;
    private final PageModel installations;
    private final PageModel ends;

    Course(Fleet fleet, Parts parts) {
        this.fleet = fleet;
        this.parts = parts;
        bench = fleet.first().bench();
        machines = machines(fleet, parts);
        storage = new StorageViewModel(bench);
        image = new ImageViewModel(bench, parts.image());
        system = new SystemViewModel(bench, fleet, parts.kiosk().map(Kiosk::keyboard));
        kdl = new KdlViewModel(bench);
        claims = each(OwnModels::claim);
        reviews = each(OwnModels::fitting);
        installations = new FleetPageModel(fleet, this::underWay);
        ends = each(OwnModels::done);
    }

    private static MachinesViewModel machines(Fleet fleet, Parts parts) {
        return new MachinesViewModel(
                fleet, parts.discovery(), parts.connector(), where(fleet.first().bench(), parts));
    }

    /// Where machines are asked for.
    static String where(Workbench bench, Parts parts) {
        return bench.words("machines.where", parts.asked().group(), parts.asked().port());
    }

    /// What the header says on every page.
    static Subject subject(Fleet fleet) {
        return new Subject(
                fleet.words(),
                fleet.first().job().draft().map(Draft::simulated),
                fleet.selected().flatMap(member -> member.lease().words()));
    }

    MachinesViewModel machines() {
        return machines;
    }

    StorageViewModel storage() {
        return storage;
    }

    ImageViewModel image() {
        return image;
    }

    SystemViewModel system() {
        return system;
    }

    /// Of a machine, as long as the program runs.
    OwnModels own(Member member) {
        return own.computeIfAbsent(member, each -> OwnModels.of(each, fleet, parts));
    }

    /// Of the first machine.
    OwnModels own() {
        return own(fleet.first());
    }

    PageModel claims() {
        return claims;
    }

    PageModel reviews() {
        return reviews;
    }

    /// While any machine is on its way.
    PageModel installations() {
        return installations;
    }

    PageModel ends() {
        return ends;
    }

    KdlViewModel kdl() {
        return kdl;
    }

    WizardViewModel wizard(List<String> titles) {
        return new WizardViewModel(titles, models(), INSTALL, bench.messages());
    }

    private List<PageModel> models() {
        return List.of(
                machines,
                claims,
                shared(
                        needless(new Overruled(storage, Part.STORAGE, bench)),
                        bench.words("fleet.storage")),
                image,
                shared(needless(system), bench.words("fleet.system", NamePattern.EXAMPLE)),
                reviews,
                installations,
                ends);
    }

    private PageModel needless(PageModel page) {
        return new Needless(page, bench);
    }

    private PageModel shared(PageModel page, String words) {
        return new SharedPage(page, fleet, words);
    }

    private PageModel each(Function<OwnModels, PageModel> page) {
        return new FleetPageModel(fleet, member -> always(page.apply(own(member))));
    }

    /// While several machines are on their way, each is at another place.
    private ObservableValue<PageModel> underWay(Member member) {
        var models = own(member);
        return fleet.several()
                .flatMap(
                        several ->
                                several
                                        ? member.job().stage().map(models::at)
                                        : always(models.install()));
    }

    private static ObservableValue<PageModel> always(PageModel page) {
        return new ReadOnlyObjectWrapper<>(page).getReadOnlyProperty();
    }

    /// From the first page on; from then on the jobs lead to their pages.
    void start(WizardViewModel wizard) {
        fleet.whenMoved(() -> page().ifPresent(wizard::show));
        wizard.start();
    }

    /// Where the jobs have come to; nothing where that is for the operator to say.
    private OptionalInt page() {
        if (fleet.begun()) {
            return OptionalInt.of(fleet.ended() ? DONE : INSTALL);
        }
        return fleet.reviewing() ? OptionalInt.of(REVIEW) : prepared();
    }

    /// The next machine is chosen; one that was lost is claimed again.
    private OptionalInt prepared() {
        if (fleet.idle()) {
            return OptionalInt.of(MACHINES);
        }
        return fleet.held() ? OptionalInt.empty() : OptionalInt.of(CLAIM);
    }
}
