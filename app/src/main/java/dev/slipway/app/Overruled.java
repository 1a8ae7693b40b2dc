package dev.slipway.app;

import dev.slipway.app.draft.Draft;
import dev.slipway.app.job.Workbench;
import dev.slipway.app.shell.PageBehind;
import dev.slipway.app.shell.PageModel;
import dev.slipway.core.config.Sketch.Part;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.ReadOnlyObjectProperty;

/// A page that misses nothing while a text decides its part.
final class Overruled extends PageBehind {
    private final ReadOnlyObjectProperty<Draft> draft;
    private final Part part;
    private final StringBinding missing;
    private final StringBinding notice;

    Overruled(PageModel page, Part part, Workbench bench) {
        super(page);
        this.draft = bench.job().draft();
        this.part = part;
        var words = bench.words("kdl.decides");
        missing = Bindings.createStringBinding(this::missed, draft, super.missing());
        notice = Bindings.createStringBinding(() -> overruled() ? words : "", draft);
    }

    @Override
    public StringBinding missing() {
        return missing;
    }

    @Override
    public StringBinding notice() {
        return notice;
    }

    private String missed() {
        return overruled() ? "" : super.missing().get();
    }

    private boolean overruled() {
        return draft.get().writtenOnly(part);
    }
}
