package dev.slipway.app.work;

import dev.slipway.app.text.Messages;
import dev.slipway.app.text.Quantities;
import dev.slipway.app.text.Trouble;
import dev.slipway.core.failure.Failure;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// What a page waits for, one thing at a time: what it is, for how long already, and what went wrong.
///
/// Starting something new cancels what was under way.
public final class Activity implements Ongoing {
    private final Background background;
    private final Seconds seconds;
    private final Messages messages;
    private final Consumer<Failure> witness;
    private final ReadOnlyStringWrapper waiting = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<Optional<Trouble>> trouble =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private Work work = Work.NONE;
    private String what = "";
    private Instant since = Instant.EPOCH;

    /// @param witness hears of every failure before anybody else does
    public Activity(
            Background background, Seconds seconds, Messages messages, Consumer<Failure> witness) {
        this.witness = witness;
        this.background = background;
        this.seconds = seconds;
        this.messages = messages;
        seconds.each(this::say);
    }

    @Override
    public ReadOnlyStringProperty waiting() {
        return waiting.getReadOnlyProperty();
    }

    @Override
    public ReadOnlyObjectProperty<Optional<Trouble>> trouble() {
        return trouble.getReadOnlyProperty();
    }

    /// @param awaited what it is, in words: “node01 lists its disks”
    public <T> void run(String awaited, Slow<T> slow, Consumer<T> done) {
        run(awaited, slow, done, this::failed);
    }

    public <T> void run(
            String awaited, Slow<T> slow, Consumer<T> done, Consumer<Failure> otherwise) {
        begin(awaited);
        work = background.run(slow, ended(done), ended(witness.andThen(otherwise)));
    }

    public void failed(Failure failure) {
        trouble.set(Optional.of(Trouble.before(failure, messages)));
    }

    @Override
    public void dismiss() {
        trouble.set(Optional.empty());
    }

    @Override
    public void cancel() {
        work.cancel();
        end();
    }

    private void begin(String awaited) {
        cancel();
        dismiss();
        what = awaited;
        since = seconds.instant();
        say();
    }

    private <T> Consumer<T> ended(Consumer<T> next) {
        return result -> {
            end();
            next.accept(result);
        };
    }

    private void end() {
        what = "";
        say();
    }

    private void say() {
        waiting.set(
                what.isEmpty()
                        ? ""
                        : messages.get("waiting.for", what, Quantities.time(seconds.since(since))));
    }
}
