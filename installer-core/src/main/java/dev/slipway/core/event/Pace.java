package dev.slipway.core.event;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// How fast a step is, which part of it is the slow one, and how long it will take: folded from its progress, by the
/// machine's own clock. Whoever shows it folds it anew for each step.
///
/// @param marks where it was, oldest first: every one of the last seconds, few of those before
public record Pace(List<Mark> marks) {
    public static final Pace UNKNOWN = new Pace(List.of());

    private static final Duration RECENT = Duration.ofSeconds(10);
    private static final int OLDER = 50;

    /// Before that, a step has only begun.
    private static final Duration TELLING = Duration.ofSeconds(2);

    public record Mark(Instant at, Progress progress) {
        private double secondsTo(Mark later) {
            return Duration.between(at, later.at).toMillis() / 1e3;
        }
    }

    /// Bytes a second, over the last few seconds.
    public record Rates(double download, double decompression, double writing) {}

    /// One of the parts that work at the same time; the others wait for the slow one.
    public enum Side {
        DOWNLOAD,
        DECOMPRESSION,
        WRITING
    }

    public Pace {
        marks = List.copyOf(marks);
    }

    /// Progress that falls behind what it was is that of something that began anew.
    public Pace after(Instant at, Progress progress) {
        var mark = new Mark(at, progress);
        if (marks.isEmpty() || progress.downloaded() < marks.getLast().progress().downloaded()) {
            return new Pace(List.of(mark));
        }
        var next = thinned(at);
        next.add(mark);
        return new Pace(next);
    }

    private List<Mark> thinned(Instant now) {
        var apart = Duration.between(marks.getFirst().at(), now).dividedBy(OLDER);
        var kept = new ArrayList<Mark>();
        for (var each : marks) {
            if (kept.isEmpty()
                    || each.at().isAfter(now.minus(RECENT))
                    || !each.at().isBefore(kept.getLast().at().plus(apart))) {
                kept.add(each);
            }
        }
        return kept;
    }

    /// Empty until there is some time to divide by.
    public Optional<Rates> rates() {
        return lately().filter(span -> span.seconds() > 0).map(Stride::rates);
    }

    /// The one that the others waited for most of the last seconds; empty where nobody measures it.
    public Optional<Side> slow() {
        return lately().filter(Stride::isMeasured).map(Stride::slow);
    }

    /// Half by how fast it went in the second half of the time so far, half by all of it but the first eighth: what
    /// was slow at its start is forgotten soon, and no single slow second counts for much. Empty where the total is
    /// unknown, or it has only begun.
    public Optional<Duration> left() {
        var lately = sinceFraction(2).flatMap(Stride::left);
        var always = sinceFraction(8).flatMap(Stride::left);
        return lately.flatMap(one -> always.map(other -> one.plus(other).dividedBy(2)));
    }

    private Optional<Stride> lately() {
        return since(marks.isEmpty() ? Instant.MIN : marks.getLast().at().minus(RECENT));
    }

    private Optional<Stride> sinceFraction(int divisor) {
        if (marks.isEmpty()) {
            return Optional.empty();
        }
        var start = marks.getFirst().at();
        var sofar = Duration.between(start, marks.getLast().at());
        return sofar.compareTo(TELLING) < 0
                ? Optional.empty()
                : since(start.plus(sofar.dividedBy(divisor)));
    }

    /// From the last mark that is not after `moment`, or else the first of all.
    private Optional<Stride> since(Instant moment) {
        if (marks.size() < 2) {
            return Optional.empty();
        }
        var from =
                marks.reversed().stream()
                        .filter(mark -> !mark.at().isAfter(moment))
                        .findFirst()
                        .orElse(marks.getFirst());
        return Optional.of(new Stride(from, marks.getLast()));
    }

    /// What happened between two marks.
    private record Stride(Mark from, Mark to) {
        double seconds() {
            return from.secondsTo(to);
        }

        Rates rates() {
            var before = from.progress();
            var now = to.progress();
            return new Rates(
                    (now.downloaded() - before.downloaded()) / seconds(),
                    (now.decompressed() - before.decompressed()) / seconds(),
                    (now.written() - before.written()) / seconds());
        }

        boolean isMeasured() {
            return seconds() > 0 && to.progress().starved() + to.progress().blocked() > 0;
        }

        Side slow() {
            var starved = (to.progress().starved() - from.progress().starved()) / 1e3;
            var blocked = (to.progress().blocked() - from.progress().blocked()) / 1e3;
            var busy = seconds() - starved - blocked;
            if (busy >= Math.max(starved, blocked)) {
                return Side.DECOMPRESSION;
            }
            return starved >= blocked ? Side.DOWNLOAD : Side.WRITING;
        }

        Optional<Duration> left() {
            var done = to.progress().done() - from.progress().done();
            var missing = to.progress().total() - to.progress().done();
            return to.progress().total() == 0 || done <= 0
                    ? Optional.empty()
                    : Optional.of(Duration.ofMillis((long) (seconds() * 1e3 * missing / done)));
        }
    }
}
