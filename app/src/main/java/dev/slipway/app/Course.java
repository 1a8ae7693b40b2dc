package dev.slipway.app;

import dev.slipway.app.claim.ClaimViewModel;
import dev.slipway.app.done.DoneViewModel;
import dev.slipway.app.image.ImageViewModel;
import dev.slipway.app.install.InstallViewModel;
import dev.slipway.app.job.LeaseWatch;
import dev.slipway.app.job.Stage;
import dev.slipway.app.job.Workbench;
import dev.slipway.app.kdl.KdlViewModel;
import dev.slipway.app.machines.MachinesViewModel;
import dev.slipway.app.review.ReviewViewModel;
import dev.slipway.app.shell.PageModel;
import dev.slipway.app.shell.WizardViewModel;
import dev.slipway.app.storage.StorageViewModel;
import dev.slipway.app.system.SystemViewModel;
import dev.slipway.core.config.Sketch.Part;
import java.util.List;
import java.util.OptionalInt;

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
    private final MachinesViewModel machines;
    private final ClaimViewModel claim;
    private final StorageViewModel storage;
    private final ImageViewModel image;
    private final SystemViewModel system;
    private final ReviewViewModel review;
    private final InstallViewModel install;
    private final DoneViewModel done;
    private final KdlViewModel kdl;

    Course(Workbench bench, Parts parts) {
        this.bench = bench;
        machines = machines(bench, parts);
        claim = new ClaimViewModel(bench, parts.connector());
        storage = new StorageViewModel(bench);
        image = new ImageViewModel(bench, parts.image());
        system = new SystemViewModel(bench);
        review = new ReviewViewModel(bench);
        install = new InstallViewModel(bench, parts.pause(), parts.reports());
        done = new DoneViewModel(bench, parts.reports());
        kdl = new KdlViewModel(bench);
    }

    private static MachinesViewModel machines(Workbench bench, Parts parts) {
        return new MachinesViewModel(
                bench, parts.discovery(), parts.connector(), where(bench, parts));
    }

    /// Where machines are asked for.
    static String where(Workbench bench, Parts parts) {
        return bench.words("machines.where", parts.asked().group(), parts.asked().port());
    }

    MachinesViewModel machines() {
        return machines;
    }

    ClaimViewModel claim() {
        return claim;
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

    ReviewViewModel review() {
        return review;
    }

    InstallViewModel install() {
        return install;
    }

    DoneViewModel done() {
        return done;
    }

    KdlViewModel kdl() {
        return kdl;
    }

    WizardViewModel wizard(List<String> titles) {
        return new WizardViewModel(titles, models(), INSTALL, bench.messages());
    }

    private List<PageModel> models() {
        var decided = new Overruled(storage, Part.STORAGE, bench);
        return List.of(machines, claim, decided, image, system, review, install, done);
    }

    LeaseWatch lease() {
        return new LeaseWatch(bench.job(), bench.seconds(), bench.messages());
    }

    /// From the first page on; from then on the job leads to its pages.
    void start(WizardViewModel wizard) {
        bench.job().stage().subscribe((_, stage) -> page(stage).ifPresent(wizard::show));
        wizard.start();
    }

    /// Where the job has come to; nothing where that is for the operator to say.
    private OptionalInt page(Stage stage) {
        return switch (stage) {
            case PREPARING -> prepared();
            case REVIEWING -> OptionalInt.of(REVIEW);
            case INSTALLING -> OptionalInt.of(INSTALL);
            case ENDED -> OptionalInt.of(DONE);
        };
    }

    /// The next machine is chosen; one that was lost is claimed again.
    private OptionalInt prepared() {
        var job = bench.job();
        if (job.draft().get().machine().isEmpty()) {
            return OptionalInt.of(MACHINES);
        }
        return job.hold().get().isEmpty() ? OptionalInt.of(CLAIM) : OptionalInt.empty();
    }
}
