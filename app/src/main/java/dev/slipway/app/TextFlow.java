package dev.slipway.app;

import static dev.slipway.app.Course.CLAIM;
import static dev.slipway.app.Course.DONE;
import static dev.slipway.app.Course.MACHINES;
import static dev.slipway.app.Course.REVIEW;
import static dev.slipway.app.Course.STORAGE;

import dev.slipway.app.dialogue.Dialogue;
import dev.slipway.app.dialogue.TextPage;
import dev.slipway.app.dialogue.TextWizard;
import dev.slipway.app.fleet.Fleet;
import dev.slipway.app.help.HelpText;
import dev.slipway.app.image.Browser;
import dev.slipway.app.image.ImageCard;
import dev.slipway.app.image.ImageText;
import dev.slipway.app.image.Inspecting;
import dev.slipway.app.image.OwnFile;
import dev.slipway.app.image.Remembered;
import dev.slipway.app.job.Workbench;
import dev.slipway.app.kdl.KdlText;
import dev.slipway.app.machines.MachinesText;
import dev.slipway.app.machines.NetworkCheck;
import dev.slipway.app.machines.NetworkCheckText;
import dev.slipway.app.settings.RecentImages;
import dev.slipway.app.settings.SettingsText;
import dev.slipway.app.settings.SettingsViewModel;
import dev.slipway.app.sheet.SheetText;
import dev.slipway.app.sheet.SheetViewModel;
import dev.slipway.app.shell.WizardViewModel;
import dev.slipway.app.storage.StorageText;
import dev.slipway.app.system.SystemText;
import dev.slipway.core.discovery.AddressTrial;
import java.util.List;

/// The pages in text, in order.
final class TextFlow {
    private final Fleet fleet;
    private final Parts parts;
    private final Workbench bench;
    private final Course course;
    private final Dialogue dialogue;

    TextFlow(Fleet fleet, Parts parts, Dialogue dialogue) {
        this.fleet = fleet;
        this.parts = parts;
        this.bench = fleet.first().bench();
        this.course = new Course(fleet, parts);
        this.dialogue = dialogue;
    }

    TextWizard wizard() {
        var pages = pages();
        var model = course.wizard(pages.stream().map(TextPage::title).toList());
        var wizard =
                new TextWizard(
                        pages,
                        asides(model),
                        model,
                        Course.subject(fleet),
                        fleet::installing,
                        dialogue);
        course.start(model);
        return wizard;
    }

    private List<TextWizard.Aside> asides(WizardViewModel model) {
        var helps = new Helps(bench.messages()).all();
        var help = new HelpText(() -> helps.get(model.current().get()), dialogue);
        var sheet = new SheetText(new SheetViewModel(bench, fleet), dialogue);
        var kdl = new KdlText(course.kdl(), dialogue);
        var settings = new SettingsViewModel(bench, parts.settings(), parts.settingsFile());
        var language = new SettingsText(settings, dialogue);
        return List.of(
                new TextWizard.Aside(kdl.choice(), STORAGE, REVIEW),
                new TextWizard.Aside(sheet.choice(), CLAIM, DONE),
                new TextWizard.Aside(network().choice(), MACHINES, MACHINES),
                new TextWizard.Aside(language.choice(), MACHINES, MACHINES),
                new TextWizard.Aside(help.choice(), MACHINES, DONE));
    }

    private NetworkCheckText network() {
        var check = new NetworkCheck(bench, parts.discovery(), AddressTrial::of, course.machines());
        return new NetworkCheckText(check, Course.where(bench, parts), dialogue);
    }

    private ImageText image() {
        var remembered = new Remembered(bench, new RecentImages(parts.settingsFile()));
        return new ImageText(
                course.image(),
                new OwnFile(bench, course.image()),
                new Browser(bench, course.image(), remembered),
                new ImageCard(bench, new Inspecting(bench), remembered),
                dialogue);
    }

    private List<TextPage> pages() {
        var own = new OwnTextFlow(fleet, course, dialogue);
        return List.of(
                new MachinesText(course.machines(), dialogue),
                own.claims(),
                new StorageText(course.storage(), dialogue),
                image(),
                new SystemText(course.system(), dialogue),
                own.reviews(),
                own.installations(),
                own.ends());
    }
}
