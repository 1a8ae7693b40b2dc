package dev.slipway.app.work;

import dev.slipway.app.text.Messages;
import dev.slipway.app.text.Quantities;
import dev.slipway.app.text.Trouble;
import dev.slipway.core.failure.Failure;
import dev.slipway.core.failure.ImageFailure.FileBeingRead;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// What a page waits for, one thing at a time: what it is, for how long already, and what went wrong.
///
/// Starting something new cancels what was under way, unless that is bound: it is done whether or not anybody waits for it,
/// and so its outcome is waited for by whatever page is on screen.
public final class Activity implements Ongoing {
    /// So that a machine that answers at once, as it should not, is not asked without end.
    private static final Duration BEFORE_ASKING_AGAIN = Duration.ofMillis(500);

    private final Background background;
    private final Seconds seconds;
    private final Messages messages;
    private final String changed;
    private final Consumer<Failure> witness;
    private final ReadOnlyStringWrapper waiting = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<Optional<Trouble>> trouble =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper bound = new ReadOnlyBooleanWrapper();
    private Work work = Work.NONE;
    private String what = "";
    private Instant since = Instant.EPOCH;

    /// @param changed what is said of the disks where something fails
    /// @param witness hears of every failure before anybody else does
    public Activity(
            Background background,
            Seconds seconds,
            Messages messages,
            String changed,
            Consumer<Failure> witness) {
        this.changed = changed;
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
        if (!bound.get()) {
            begin(awaited);
            ask(slow, ended(done), ended(witness.andThen(otherwise)));
        }
    }

    /// As [#run], of what nobody can take back: nothing else is started until its outcome is known, and nothing cancels it.
    public <T> void bind(
            String awaited, Slow<T> slow, Consumer<T> done, Consumer<Failure> otherwise) {
        if (!bound.get()) {
            begin(awaited);
            bound.set(true);
            ask(slow, ended(done), ended(witness.andThen(otherwise)));
        }
    }

    /// Whether that is waited for.
    public ReadOnlyBooleanProperty bound() {
        return bound.getReadOnlyProperty();
    }

    /// Again as long as the machine reads the image first: it takes some seconds for each answer, and says how far it is.
    private <T> void ask(Slow<T> slow, Consumer<T> done, Consumer<Failure> otherwise) {
        work =
                background.run(
                        slow,
                        done,
                        failure -> {
                            if (failure instanceof FileBeingRead reading) {
                                what = words(reading);
                                say();
                                ask(later(slow), done, otherwise);
                            } else {
                                otherwise.accept(failure);
                            }
                        });
    }

    private static <T> Slow<T> later(Slow<T> slow) {
        return () -> {
            Thread.sleep(BEFORE_ASKING_AGAIN);
            return slow.get();
        };
    }

    private String words(FileBeingRead reading) {
        return messages.get(
                "waiting.for.reading",
                reading.path(),
                Quantities.bytes(reading.readBytes()),
                Quantities.bytes(reading.bytes()));
    }

    public void failed(Failure failure) {
        failed(failure, changed);
    }

    /// @param disks what is said of the disks, where that is not as usual here
    public void failed(Failure failure, String disks) {
        trouble.set(Optional.of(Trouble.of(failure, disks, messages)));
    }

    @Override
    public void dismiss() {
        trouble.set(Optional.empty());
    }

    @Override
    public void cancel() {
        if (!bound.get()) {
            work.cancel();
            end();
        }
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
            bound.set(false);
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
