package dev.slipway.app;

import dev.slipway.app.claim.ClaimPage;
import dev.slipway.app.claim.ClaimViewModel;
import dev.slipway.app.done.DonePage;
import dev.slipway.app.done.DoneViewModel;
import dev.slipway.app.image.Browser;
import dev.slipway.app.image.ImageCard;
import dev.slipway.app.image.ImagePage;
import dev.slipway.app.image.ImageViewModel;
import dev.slipway.app.image.Inspecting;
import dev.slipway.app.image.Remembered;
import dev.slipway.app.install.InstallPage;
import dev.slipway.app.install.InstallViewModel;
import dev.slipway.app.job.LeaseWatch;
import dev.slipway.app.job.Stage;
import dev.slipway.app.job.Workbench;
import dev.slipway.app.kdl.KdlPane;
import dev.slipway.app.kdl.KdlViewModel;
import dev.slipway.app.machines.MachinesPage;
import dev.slipway.app.machines.MachinesViewModel;
import dev.slipway.app.machines.NetworkCheck;
import dev.slipway.app.machines.NetworkPane;
import dev.slipway.app.review.ReviewPage;
import dev.slipway.app.review.ReviewViewModel;
import dev.slipway.app.settings.RecentImages;
import dev.slipway.app.settings.SettingsPane;
import dev.slipway.app.settings.SettingsViewModel;
import dev.slipway.app.sheet.SheetPane;
import dev.slipway.app.sheet.SheetViewModel;
import dev.slipway.app.shell.Aside;
import dev.slipway.app.shell.PageModel;
import dev.slipway.app.shell.Wizard;
import dev.slipway.app.shell.WizardPage;
import dev.slipway.app.shell.WizardViewModel;
import dev.slipway.app.storage.StoragePage;
import dev.slipway.app.storage.StorageViewModel;
import dev.slipway.app.system.SystemPage;
import dev.slipway.app.system.SystemViewModel;
import dev.slipway.core.config.Sketch.Part;
import dev.slipway.core.discovery.AddressTrial;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import javafx.scene.input.KeyCode;
import org.kordamp.ikonli.feather.Feather;

/// The pages in order, and which of them belongs to which stage of a job.
final class WizardFlow {
    private static final int MACHINES = 0;
    private static final int CLAIM = 1;
    private static final int STORAGE = 2;
    private static final int REVIEW = 5;
    private static final int INSTALL = 6;
    private static final int DONE = 7;

    private final Workbench bench;
    private final Parts parts;

    WizardFlow(Workbench bench, Parts parts) {
        this.bench = bench;
        this.parts = parts;
    }

    Wizard wizard() {
        var machines = machines();
        var pages = pages(machines);
        var model =
                new WizardViewModel(
                        pages.stream().map(WizardPage::title).toList(),
                        models(pages),
                        INSTALL,
                        bench.messages());
        var lease = new LeaseWatch(bench.job(), bench.seconds(), bench.messages());
        var wizard =
                new Wizard(pages, model, bench.job(), lease, asides(machines), bench.messages());
        bench.job().stage().subscribe((_, stage) -> page(stage).ifPresent(model::show));
        model.start();
        return wizard;
    }

    private List<Aside> asides(MachinesViewModel machines) {
        var words = bench.messages();
        var kdl = new KdlPane(new KdlViewModel(bench), words);
        var model = new SettingsViewModel(bench, parts.settings(), parts.settingsFile());
        var settings = new SettingsPane(model, words);
        var sheet = new SheetPane(new SheetViewModel(bench), words);
        return List.of(
                new Aside(
                        network(machines),
                        KeyCode.F6,
                        Feather.HELP_CIRCLE,
                        words.get("network.open"),
                        MACHINES,
                        MACHINES),
                new Aside(sheet, KeyCode.F7, Feather.INFO, words.get("sheet.open"), CLAIM, DONE)
                        .byKeyAlonePast(CLAIM),
                new Aside(kdl, KeyCode.F8, Feather.CODE, words.get("kdl.area"), STORAGE, REVIEW),
                new Aside(
                        settings,
                        KeyCode.F9,
                        Feather.SETTINGS,
                        words.get("settings.open"),
                        MACHINES,
                        DONE));
    }

    private List<PageModel> models(List<WizardPage> pages) {
        var models = new ArrayList<>(pages.stream().map(WizardPage::model).toList());
        models.set(STORAGE, new Overruled(models.get(STORAGE), Part.STORAGE, bench));
        return models;
    }

    private List<WizardPage> pages(MachinesViewModel machines) {
        var words = bench.messages();
        return List.of(
                new MachinesPage(machines, words),
                new ClaimPage(new ClaimViewModel(bench, parts.connector()), words),
                new StoragePage(new StorageViewModel(bench), words),
                image(),
                new SystemPage(new SystemViewModel(bench), words),
                new ReviewPage(new ReviewViewModel(bench), words),
                new InstallPage(new InstallViewModel(bench, parts.pause(), parts.reports()), words),
                new DonePage(new DoneViewModel(bench, parts.reports()), words));
    }

    private ImagePage image() {
        var model = new ImageViewModel(bench, parts.image());
        var remembered = new Remembered(bench, new RecentImages(parts.settingsFile()));
        return new ImagePage(
                model,
                new Browser(bench, model, remembered),
                new ImageCard(bench, new Inspecting(bench), remembered),
                bench.messages());
    }

    private MachinesViewModel machines() {
        return new MachinesViewModel(bench, parts.discovery(), parts.connector(), where());
    }

    private NetworkPane network(MachinesViewModel machines) {
        var check = new NetworkCheck(bench, parts.discovery(), AddressTrial::of, machines);
        return new NetworkPane(check, where(), bench.messages());
    }

    private String where() {
        return bench.words("machines.where", parts.asked().group(), parts.asked().port());
    }

    /// Where the job has come to; nothing where that is for the operator to say.
    private OptionalInt page(Stage stage) {
        return switch (stage) {
            case PREPARING ->
                    bench.job().draft().get().machine().isEmpty()
                            ? OptionalInt.of(MACHINES)
                            : OptionalInt.empty();
            case REVIEWING -> OptionalInt.of(REVIEW);
            case INSTALLING -> OptionalInt.of(INSTALL);
            case ENDED -> OptionalInt.of(DONE);
        };
    }
}
