package dev.slipway.app;

import dev.slipway.app.draft.Draft;
import dev.slipway.app.job.Workbench;
import dev.slipway.app.shell.PageBehind;
import dev.slipway.app.shell.PageModel;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.ReadOnlyObjectProperty;

/// A page that decides nothing while the image takes a whole disk and brings its own system.
final class Needless extends PageBehind {
    private final ReadOnlyObjectProperty<Draft> draft;
    private final StringBinding missing;
    private final StringBinding notice;

    Needless(PageModel page, Workbench bench) {
        super(page);
        this.draft = bench.job().draft();
        var words = bench.words("image.whole.alone");
        missing =
                Bindings.createStringBinding(
                        () -> needless() ? "" : super.missing().get(), draft, super.missing());
        notice =
                Bindings.createStringBinding(
                        () -> needless() ? words : super.notice().get(), draft, super.notice());
    }

    @Override
    public StringBinding missing() {
        return missing;
    }

    @Override
    public StringBinding notice() {
        return notice;
    }

    @Override
    public void finish(Runnable goOn) {
        if (needless()) {
            goOn.run();
        } else {
            super.finish(goOn);
        }
    }

    private boolean needless() {
        return draft.get().wholeDisk();
    }
}
