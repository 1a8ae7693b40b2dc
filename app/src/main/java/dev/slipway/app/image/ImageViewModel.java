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
    private final ReadOnlyStringWrapper missing = new ReadOnlyStringWrapper("");

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
        reference.text().subscribe((_, _) -> renamed());
        plainHttp.subscribe((_, _) -> renamed());
        job.draft().map(Draft::image).subscribe(image -> missing.set(missing(image)));
    }

    FormField reference() {
        return reference;
    }

    BooleanProperty plainHttp() {
        return plainHttp;
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
    public Activity activity() {
        return activity;
    }

    private void resolve(ImageConfiguration image) {
        var machine = job.machine();
        activity.run(
                bench.words("image.resolving", job.draft().get().hostname(), image.reference()),
                () -> machine.resolve(image.reference(), image.plainHttp()),
                resolved -> resolved(image, resolved));
    }

    private void resolved(ImageConfiguration asked, ResolvedImage resolved) {
        if (asked.equals(named())) {
            job.change(draft -> draft.withImage(Optional.of(new ImageDraft(asked, resolved))));
        }
    }

    private ImageConfiguration named() {
        return new ImageConfiguration(reference.value(), plainHttp.get());
    }

    private void renamed() {
        var stillMeant = job.draft().get().image().map(image -> image.named().equals(named()));
        if (!stillMeant.orElse(true)) {
            activity.dismiss();
            job.change(draft -> draft.withImage(Optional.empty()));
        }
    }

    private String missing(Optional<ImageDraft> image) {
        return image.isPresent() ? "" : bench.words("image.missing");
    }
}
