package dev.slipway.app.shell;

import dev.slipway.app.work.Ongoing;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableStringValue;

/// A page that is like another in all that it does not say otherwise.
public abstract class PageBehind implements PageModel {
    private final PageModel page;

    protected PageBehind(PageModel page) {
        this.page = page;
    }

    @Override
    public ObservableStringValue missing() {
        return page.missing();
    }

    @Override
    public ObservableStringValue notice() {
        return page.notice();
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
    public ObservableBooleanValue bound() {
        return page.bound();
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
}
