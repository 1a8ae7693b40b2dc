package dev.slipway.app;

import static dev.slipway.app.Course.CLAIM;
import static dev.slipway.app.Course.DONE;
import static dev.slipway.app.Course.MACHINES;
import static dev.slipway.app.Course.REVIEW;
import static dev.slipway.app.Course.STORAGE;

import dev.slipway.app.alert.AlertStrip;
import dev.slipway.app.alert.AlertsViewModel;
import dev.slipway.app.fleet.Fleet;
import dev.slipway.app.help.HelpPane;
import dev.slipway.app.image.Browser;
import dev.slipway.app.image.ImageCard;
import dev.slipway.app.image.ImagePage;
import dev.slipway.app.image.Inspecting;
import dev.slipway.app.image.OwnFile;
import dev.slipway.app.image.Remembered;
import dev.slipway.app.job.Workbench;
import dev.slipway.app.kdl.KdlPane;
import dev.slipway.app.kiosk.GreetingStrip;
import dev.slipway.app.kiosk.GreetingViewModel;
import dev.slipway.app.kiosk.Keeping;
import dev.slipway.app.kiosk.KioskPane;
import dev.slipway.app.kiosk.SharingStrip;
import dev.slipway.app.kiosk.SharingViewModel;
import dev.slipway.app.machines.MachinesPage;
import dev.slipway.app.machines.NetworkCheck;
import dev.slipway.app.machines.NetworkPane;
import dev.slipway.app.settings.RecentImages;
import dev.slipway.app.settings.SettingsPane;
import dev.slipway.app.settings.SettingsViewModel;
import dev.slipway.app.sheet.SheetPane;
import dev.slipway.app.sheet.SheetViewModel;
import dev.slipway.app.shell.Aside;
import dev.slipway.app.shell.Wizard;
import dev.slipway.app.shell.WizardPage;
import dev.slipway.app.shell.WizardViewModel;
import dev.slipway.app.storage.StoragePage;
import dev.slipway.app.system.SystemPage;
import dev.slipway.core.discovery.AddressTrial;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import org.kordamp.ikonli.feather.Feather;

/// The pages of the window, in order.
final class WizardFlow {
    private final Fleet fleet;
    private final Workbench bench;
    private final Parts parts;
    private final Course course;

    WizardFlow(Fleet fleet, Parts parts) {
        this.fleet = fleet;
        this.bench = fleet.first().bench();
        this.parts = parts;
        this.course = new Course(fleet, parts);
    }

    Wizard wizard() {
        var pages = pages();
        var model = course.wizard(pages.stream().map(WizardPage::title).toList());
        var sharing = parts.kiosk().map(kiosk -> new SharingViewModel(bench, kiosk.system()));
        var wizard =
                new Wizard(
                        pages,
                        model,
                        Course.subject(fleet),
                        asides(sharing, pages, model),
                        strips(sharing),
                        bench.messages());
        course.start(model);
        parts.kiosk().ifPresent(kiosk -> new Keeping(bench, model, kiosk.kept()).start());
        return wizard;
    }

    private List<Node> strips(Optional<SharingViewModel> sharing) {
        var held = fleet.selected().flatMap(member -> member.job().hold());
        return Stream.concat(
                        sharing.map(it -> new SharingStrip(it, bench.messages()).root()).stream(),
                        Stream.of(new AlertStrip(new AlertsViewModel(bench, held)).root()))
                .<Node>map(strip -> strip)
                .toList();
    }

    private List<Aside> asides(
            Optional<SharingViewModel> sharing, List<WizardPage> pages, WizardViewModel model) {
        return Stream.concat(sharing.stream().map(this::display), asides(pages, model).stream())
                .toList();
    }

    /// Of a kiosk only.
    private Aside display(SharingViewModel model) {
        var words = bench.messages();
        return new Aside(
                        new KioskPane(model, words),
                        KeyCode.F4,
                        Feather.MONITOR,
                        words.get("sharing.open"),
                        MACHINES,
                        DONE)
                .byKeyAlonePast(MACHINES);
    }

    private List<Aside> asides(List<WizardPage> pages, WizardViewModel wizard) {
        var words = bench.messages();
        var help = help(pages, wizard.current());
        var kdl = new KdlPane(course.kdl(), words);
        var model = new SettingsViewModel(bench, parts.settings(), parts.settingsFile());
        var settings = new SettingsPane(model, words);
        var sheet = new SheetPane(new SheetViewModel(bench, fleet), words);
        return List.of(
                new Aside(
                                help,
                                KeyCode.F1,
                                Feather.HELP_CIRCLE,
                                words.get("help.open"),
                                MACHINES,
                                DONE)
                        .byKeyAlonePast(CLAIM),
                new Aside(
                        network(),
                        KeyCode.F6,
                        Feather.WIFI,
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

    private List<WizardPage> pages() {
        var words = bench.messages();
        var own = new OwnFlow(fleet, course, words);
        return List.of(
                new MachinesPage(course.machines(), greeting(), words),
                own.claims(),
                new StoragePage(course.storage(), words),
                image(),
                new SystemPage(course.system(), words),
                own.reviews(),
                own.installations(),
                own.ends());
    }

    /// Of a kiosk only.
    private Optional<Node> greeting() {
        return parts.kiosk()
                .map(kiosk -> new GreetingStrip(new GreetingViewModel(bench, kiosk)).root());
    }

    private ImagePage image() {
        var remembered = new Remembered(bench, new RecentImages(parts.settingsFile()));
        return new ImagePage(
                course.image(),
                new OwnFile(bench, course.image()),
                new Browser(bench, course.image(), remembered),
                new ImageCard(bench, new Inspecting(bench), remembered),
                bench.messages());
    }

    private HelpPane help(List<WizardPage> pages, ReadOnlyIntegerProperty current) {
        var helps = new Helps(bench.messages()).all();
        return new HelpPane(
                current.map(page -> pages.get(page.intValue()).heading()),
                current.map(page -> helps.get(page.intValue())),
                bench.messages());
    }

    private NetworkPane network() {
        var check = new NetworkCheck(bench, parts.discovery(), AddressTrial::of, course.machines());
        return new NetworkPane(check, Course.where(bench, parts), bench.messages());
    }
}
