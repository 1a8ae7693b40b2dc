package dev.slipway.app.job;

import dev.slipway.app.text.Messages;
import dev.slipway.app.work.Seconds;
import java.time.Duration;
import java.util.Optional;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// How long we hold the machine still, every second.
///
/// A lease that lapsed ends the hold, but not the watching of an installation, which goes on without us.
public final class LeaseWatch {
    private final Job job;
    private final Seconds seconds;
    private final Messages messages;
    private final ReadOnlyStringWrapper words = new ReadOnlyStringWrapper("");

    public LeaseWatch(Job job, Seconds seconds, Messages messages) {
        this.job = job;
        this.seconds = seconds;
        this.messages = messages;
        job.hold().subscribe(this::changed);
        seconds.each(this::look);
    }

    /// Empty where no machine is held and none was lost.
    public ReadOnlyStringProperty words() {
        return words.getReadOnlyProperty();
    }

    private void changed(Optional<Hold> hold) {
        words.set("");
        look();
    }

    private void look() {
        job.hold().get().ifPresent(this::look);
    }

    private void look(Hold hold) {
        var left = Duration.between(seconds.instant(), hold.claimed().lease().until());
        if (left.isPositive()) {
            words.set(messages.get("lease.left", left.toSeconds()));
        } else {
            lapsed();
        }
    }

    private void lapsed() {
        if (job.stage().get() != Stage.INSTALLING) {
            job.lost();
        }
        words.set(messages.get("lease.lapsed"));
    }
}
