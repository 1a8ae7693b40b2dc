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

    /// Of a page before the installation begins: what fails there has changed nothing.
    public Activity activity() {
        return activity(words("trouble.unchanged"));
    }

    /// Of a page on which an installation runs, or has ended: nothing is said there of what is on the disks now.
    public Activity activityOnceBegun() {
        return activity("");
    }

    private Activity activity(String changed) {
        return new Activity(background, seconds, messages, changed, job::failed);
    }

    public String words(String key, Object... arguments) {
        return messages.get(key, arguments);
    }
}
