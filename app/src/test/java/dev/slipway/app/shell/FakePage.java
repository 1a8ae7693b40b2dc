package dev.slipway.app.shell;

import dev.slipway.app.fake.FakeBench;
import dev.slipway.app.work.Activity;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.SimpleStringProperty;

/// A page that misses what it is told to miss.
final class FakePage implements PageModel {
    private final SimpleStringProperty missing;
    private final Activity activity;
    private final List<String> story = new ArrayList<>();
    private boolean alone;

    FakePage(FakeBench bench, String missing) {
        this.missing = new SimpleStringProperty(missing);
        this.activity = bench.bench().activity();
    }

    void misses(String now) {
        missing.set(now);
    }

    void standAlone() {
        alone = true;
    }

    List<String> story() {
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
