package dev.slipway.core.cli.pace;

import dev.slipway.core.event.Pace;
import dev.slipway.core.event.Pace.Rates;
import dev.slipway.core.event.Progress;
import java.text.MessageFormat;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// How far a step is and how it gets on, as one line.
public record PaceWords(String step, Progress progress, Pace pace) {
    private static final double MEGA = 1e6;
    private static final long MINUTE = 60;

    /// A step that says nothing of itself but bytes written has no percentage and no time left.
    public String line() {
        return Stream.of(head(), rates(), slow(), left())
                .flatMap(List::stream)
                .collect(Collectors.joining(", "));
    }

    private List<String> head() {
        return progress.total() == 0
                ? List.of(word("written", step, mega(progress.written())))
                : List.of(
                        word(
                                "done",
                                step,
                                (int) (progress.fraction() * 100),
                                mega(progress.downloaded()),
                                mega(progress.total())));
    }

    /// Of those that have done anything: what is only read has no writing.
    private List<String> rates() {
        return pace.rates().stream().flatMap(this::rates).toList();
    }

    private Stream<String> rates(Rates rates) {
        return Stream.of(
                        rate("download", progress.downloaded(), rates.download()),
                        rate("decompression", progress.decompressed(), rates.decompression()),
                        rate("writing", progress.written(), rates.writing()))
                .flatMap(Optional::stream);
    }

    private static Optional<String> rate(String side, long done, double rate) {
        return done == 0
                ? Optional.empty()
                : Optional.of(
                        word("rate." + side, String.format(Locale.ROOT, "%.1f", rate / MEGA)));
    }

    private List<String> slow() {
        return pace.slow().map(side -> word("slow." + side)).stream().toList();
    }

    private List<String> left() {
        return Optional.of(pace).flatMap(Pace::left).map(left -> word("left", time(left))).stream()
                .toList();
    }

    /// No more exact than it is: seconds below two minutes, then minutes.
    static String time(Duration left) {
        var seconds = left.toSeconds();
        return seconds < 2 * MINUTE
                ? word("seconds", seconds)
                : word("minutes", (seconds + MINUTE / 2) / MINUTE);
    }

    private static String mega(long bytes) {
        return String.valueOf(Math.round(bytes / MEGA));
    }

    private static String word(String key, Object... arguments) {
        var texts = Stream.of(arguments).map(String::valueOf).toArray(); // numbers without marks
        var words = ResourceBundle.getBundle("dev.slipway.core.cli.pace.messages");
        return new MessageFormat(words.getString(key), Locale.ROOT).format(texts);
    }
}
