package dev.slipway.app.alert;

import dev.slipway.app.job.Hold;
import dev.slipway.app.job.Workbench;
import dev.slipway.core.alert.Alert;
import dev.slipway.core.alert.Alerts;
import dev.slipway.core.failure.Failure;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;

/// What is wrong with the machine that is held, asked four times a minute.
public final class AlertsViewModel {
    private static final Logger LOG = System.getLogger(AlertsViewModel.class.getName());
    private static final int EVERY = 15;

    /// The page below needs its room.
    private static final int SHOWN = 2;

    private final Workbench bench;
    private final ObservableValue<Optional<Hold>> held;
    private final ReadOnlyStringWrapper words = new ReadOnlyStringWrapper("");
    private int beats;

    /// @param held the machine that is looked at; empty while it is not ours
    public AlertsViewModel(Workbench bench, ObservableValue<Optional<Hold>> held) {
        this.bench = bench;
        this.held = held;
        held.subscribe(_ -> another());
        bench.seconds().each(this::beat);
    }

    /// A line for each of the worst, and how many more there are; empty where nothing is wrong.
    ReadOnlyStringProperty words() {
        return words.getReadOnlyProperty();
    }

    /// What was said of the machine before is not true of this one.
    private void another() {
        words.set("");
        look();
    }

    private void beat() {
        if (++beats % EVERY == 0) {
            look();
        }
    }

    private void look() {
        held.getValue()
                .ifPresent(
                        hold ->
                                bench.background()
                                        .run(
                                                hold.claimed()::alerts,
                                                now -> told(hold, now),
                                                AlertsViewModel::untold));
    }

    private void told(Hold by, Alerts now) {
        if (held.getValue().filter(by::equals).isPresent()) {
            words.set(lines(now.all()));
        }
    }

    /// The pages say so where the machine is gone; this alone is nothing that the operator has to know.
    private static void untold(Failure why) {
        LOG.log(Level.DEBUG, "no alerts: {0}", why);
    }

    private String lines(List<Alert> alerts) {
        var worst =
                alerts.stream()
                        .sorted(Comparator.comparing(Alert::severity))
                        .limit(SHOWN)
                        .map(Alert::line);
        var more = Stream.of(alerts.size() - SHOWN).filter(n -> n > 0).map(this::more);
        return Stream.concat(worst, more).collect(Collectors.joining("\n"));
    }

    private String more(int number) {
        return bench.words("alerts.more", number);
    }
}
