package dev.slipway.app;

import dev.slipway.app.draft.Draft;
import dev.slipway.app.job.Workbench;
import dev.slipway.app.shell.PageModel;
import dev.slipway.app.work.Ongoing;
import dev.slipway.core.config.Sketch.Part;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.ReadOnlyObjectProperty;

/// A page that misses nothing while a text decides its part.
final class Overruled implements PageModel {
    private final PageModel page;
    private final ReadOnlyObjectProperty<Draft> draft;
    private final Part part;
    private final StringBinding missing;
    private final StringBinding notice;

    Overruled(PageModel page, Part part, Workbench bench) {
        this.page = page;
        this.draft = bench.job().draft();
        this.part = part;
        var words = bench.words("kdl.decides");
        missing = Bindings.createStringBinding(this::missed, draft, page.missing());
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

    @Override
    public Ongoing activity() {
        return page.activity();
    }

    @Override
    public boolean standsAlone() {
        return page.standsAlone();
    }

    @Override
    public void enter() {
        page.enter();
    }

    @Override
    public void leave() {
        page.leave();
    }

    @Override
    public void finish(Runnable goOn) {
        page.finish(goOn);
    }

    private String missed() {
        return overruled() ? "" : page.missing().get();
    }

    private boolean overruled() {
        return draft.get().writtenOnly(part);
    }
}
