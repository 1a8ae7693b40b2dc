package dev.slipway.app.image;

import dev.slipway.app.draft.Draft;
import dev.slipway.app.draft.ImageDraft;
import dev.slipway.app.form.CoreRule;
import dev.slipway.app.form.FormField;
import dev.slipway.app.job.Job;
import dev.slipway.app.job.Workbench;
import dev.slipway.app.shell.PageModel;
import dev.slipway.app.work.Activity;
import dev.slipway.core.config.ImageConfiguration;
import dev.slipway.core.config.ImageName;
import dev.slipway.core.image.reference.ResolvedImage;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;

/// Which image, and what the machine finds under that name from where it stands.
///
/// What was resolved under another name, or by another machine, does not count.
public final class ImageViewModel implements PageModel {
    private final Workbench bench;
    private final Job job;
    private final Activity activity;
    private final FormField reference;
    private final BooleanProperty plainHttp;
    private final WholeDisk wholeDisk;
    private final ReadOnlyBooleanWrapper raw = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper missing = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper notice = new ReadOnlyStringWrapper("");
    private Optional<ImageConfiguration> written = Optional.empty();
    private boolean reading;

    /// @param proposed what the fields begin with
    public ImageViewModel(Workbench bench, ImageConfiguration proposed) {
        this.bench = bench;
        this.job = bench.job();
        this.activity = bench.activity();
        this.reference =
                new FormField(
                        proposed.reference(),
                        new CoreRule(ImageName::problem, bench.words("image.reference.missing")));
        this.plainHttp = new SimpleBooleanProperty(proposed.plainHttp());
        this.wholeDisk = new WholeDisk(bench);
        reference.text().subscribe((_, _) -> renamed());
        plainHttp.subscribe((_, _) -> renamed());
        job.draft().map(Draft::writtenImage).subscribe(this::read);
        job.draft().subscribe(_ -> look());
    }

    FormField reference() {
        return reference;
    }

    BooleanProperty plainHttp() {
        return plainHttp;
    }

    /// Whether it is the contents of a whole disk, for which one is to be chosen.
    ReadOnlyBooleanProperty raw() {
        return raw.getReadOnlyProperty();
    }

    WholeDisk wholeDisk() {
        return wholeDisk;
    }

    ObservableValue<Optional<ImageDraft>> image() {
        return job.draft().map(Draft::image);
    }

    void resolve() {
        reference.check();
        if (reference.good()) {
            resolve(named());
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
    public ReadOnlyStringProperty notice() {
        return notice.getReadOnlyProperty();
    }

    @Override
    public Activity activity() {
        return activity;
    }

    private void resolve(ImageConfiguration image) {
        var held = job.machine();
        activity.run(
                bench.words("image.resolving", job.draft().get().hostname(), image.reference()),
                () -> held.machine().resolve(image.reference(), image.plainHttp()),
                resolved -> resolved(image, resolved));
    }

    private void resolved(ImageConfiguration asked, ResolvedImage resolved) {
        if (asked.equals(named())) {
            job.change(draft -> draft.withImage(Optional.of(new ImageDraft(asked, resolved))));
            wholeDisk.take();
        }
    }

    /// With what a text says of it and no field here: mirrors, key, disk.
    private ImageConfiguration named() {
        var plain = new ImageConfiguration(reference.value(), plainHttp.get());
        return written.map(
                        it ->
                                new ImageConfiguration(
                                        plain.reference(),
                                        plain.plainHttp(),
                                        it.mirrors(),
                                        it.signatureKey(),
                                        it.disk().filter(_ -> plain.isRaw())))
                .orElse(plain);
    }

    private void read(Optional<ImageConfiguration> now) {
        reading = true;
        written = now;
        now.map(ImageConfiguration::reference).ifPresent(reference::reset);
        now.map(ImageConfiguration::plainHttp).ifPresent(plainHttp::set);
        reading = false;
        look();
    }

    private void renamed() {
        if (reading) {
            return;
        }
        look();
        var stillMeant = job.draft().get().image().map(image -> image.named().equals(named()));
        if (!stillMeant.orElse(true)) {
            activity.dismiss();
            job.change(draft -> draft.withImage(Optional.empty()));
        }
    }

    /// What a text names is looked up with the plan at the latest.
    private void look() {
        var looked = job.draft().get().image().isPresent();
        var asWritten = written.filter(named()::equals).isPresent();
        raw.set(named().isRaw());
        missing.set(looked || asWritten ? wholeDisk.missing() : bench.words("image.missing"));
        notice.set(asWritten && !looked ? bench.words("image.written") : "");
    }
}
