package dev.slipway.app.fake;

import dev.slipway.app.shell.PageModel;
import dev.slipway.app.work.Activity;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.SimpleStringProperty;

/// A page that misses what it is told to miss.
public final class FakePage implements PageModel {
    private final SimpleStringProperty missing;
    private final Activity activity;
    private final List<String> story = new ArrayList<>();
    private boolean alone;

    public FakePage(FakeBench bench, String missing) {
        this.missing = new SimpleStringProperty(missing);
        this.activity = bench.bench().activity();
    }

    public void misses(String now) {
        missing.set(now);
    }

    public void standAlone() {
        alone = true;
    }

    public List<String> story() {
        return List.copyOf(story);
    }

    @Override
    public SimpleStringProperty missing() {
        return missing;
    }

    @Override
    public Activity activity() {
        return activity;
    }

    @Override
    public boolean standsAlone() {
        return alone;
    }

    @Override
    public ReadOnlyBooleanProperty bound() {
        return activity.bound();
    }

    @Override
    public void enter() {
        story.add("enter");
    }

    @Override
    public void leave() {
        story.add("leave");
    }

    @Override
    public void finish(Runnable goOn) {
        story.add("finish");
        goOn.run();
    }
}
