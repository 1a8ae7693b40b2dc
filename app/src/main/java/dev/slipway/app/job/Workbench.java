package dev.slipway.app.job;

import dev.slipway.app.text.Messages;
import dev.slipway.app.work.Activity;
import dev.slipway.app.work.Background;
import dev.slipway.app.work.Seconds;

/// What every page works with.
public record Workbench(Job job, Background background, Seconds seconds, Messages messages) {
    /// For another machine.
    public Workbench another() {
        return new Workbench(new Job(background), background, seconds, messages);
    }

    public Activity activity() {
        return new Activity(background, seconds, messages, job::failed);
    }

    public String words(String key, Object... arguments) {
        return messages.get(key, arguments);
    }
}
