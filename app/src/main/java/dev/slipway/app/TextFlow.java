package dev.slipway.app;

import static dev.slipway.app.Course.MACHINES;
import static dev.slipway.app.Course.REVIEW;
import static dev.slipway.app.Course.STORAGE;

import dev.slipway.app.dialogue.Dialogue;
import dev.slipway.app.dialogue.TextPage;
import dev.slipway.app.dialogue.TextWizard;
import dev.slipway.app.fleet.Fleet;
import dev.slipway.app.image.ImageText;
import dev.slipway.app.job.Workbench;
import dev.slipway.app.kdl.KdlText;
import dev.slipway.app.machines.MachinesText;
import dev.slipway.app.settings.SettingsText;
import dev.slipway.app.settings.SettingsViewModel;
import dev.slipway.app.storage.StorageText;
import dev.slipway.app.system.SystemText;
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
                        asides(),
                        model,
                        Course.subject(fleet),
                        fleet::installing,
                        bench.seconds(),
                        dialogue);
        course.start(model);
        return wizard;
    }

    private List<TextWizard.Aside> asides() {
        var kdl = new KdlText(course.kdl(), dialogue);
        var settings = new SettingsViewModel(bench, parts.settings(), parts.settingsFile());
        var language = new SettingsText(settings, dialogue);
        return List.of(
                new TextWizard.Aside(kdl.choice(), STORAGE, REVIEW),
                new TextWizard.Aside(language.choice(), MACHINES, MACHINES));
    }

    private List<TextPage> pages() {
        var own = new OwnTextFlow(fleet, course, dialogue);
        return List.of(
                new MachinesText(course.machines(), dialogue),
                own.claims(),
                new StorageText(course.storage(), dialogue),
                new ImageText(course.image(), dialogue),
                new SystemText(course.system(), dialogue),
                own.reviews(),
                own.installations(),
                own.ends());
    }
}
