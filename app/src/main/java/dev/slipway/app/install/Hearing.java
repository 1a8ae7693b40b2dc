package dev.slipway.app.install;

import dev.slipway.app.job.Workbench;
import dev.slipway.app.text.Quantities;
import dev.slipway.core.event.Said;
import dev.slipway.core.failure.Explanation;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// When the machine was last heard. Said once it is quiet for long, or at once when the connection is lost.
final class Hearing {
    private static final Duration LONG = Duration.ofSeconds(15);

    private final Workbench bench;
    private final ReadOnlyStringWrapper words = new ReadOnlyStringWrapper("");
    private boolean listening;
    private Instant last = Instant.EPOCH;
    private String lost = "";

    Hearing(Workbench bench) {
        this.bench = bench;
        bench.seconds().each(this::say);
    }

    ReadOnlyStringProperty words() {
        return words.getReadOnlyProperty();
    }

    void begin() {
        listening = true;
        lost = "";
        last = bench.seconds().instant();
        say();
    }

    void end() {
        listening = false;
        say();
    }

    void heard(Heard heard) {
        switch (heard) {
            case Heard.Told _ -> {
                last = bench.seconds().instant();
                lost = "";
            }
            case Heard.Lost(var failure, var retry) ->
                    lost =
                            bench.words(
                                    "install.lost",
                                    Explanation.of(failure).what(),
                                    Quantities.time(retry));
        }
        say();
    }

    static Stream<Said> said(Heard heard) {
        return switch (heard) {
            case Heard.Told(var said) -> Stream.of(said);
            case Heard.Lost _ -> Stream.empty();
        };
    }

    private void say() {
        var quiet = bench.seconds().since(last);
        var tooLong = quiet.compareTo(LONG) >= 0 || !lost.isEmpty();
        words.set(
                listening && tooLong
                        ? (bench.words("install.silence", Quantities.time(quiet)) + " " + lost)
                                .strip()
                        : "");
    }
}
