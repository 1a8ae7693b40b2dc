package dev.slipway.app.job;

import dev.slipway.app.work.Background;
import dev.slipway.app.work.Work;
import dev.slipway.core.failure.Failure;
import dev.slipway.core.inventory.HardwareSheet;
import java.lang.System.Logger.Level;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// A look at all parts of the machine that is held: begun when it is claimed, known some time later. Nothing waits for it.
public final class Survey {
    private static final System.Logger LOG = System.getLogger(Survey.class.getName());

    private final Background background;
    private final ReadOnlyObjectWrapper<Optional<HardwareSheet>> sheet =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private Work work = Work.NONE;

    Survey(ReadOnlyObjectProperty<Optional<Hold>> hold, Background background) {
        this.background = background;
        hold.subscribe(this::begin);
    }

    /// Empty until it is known, and for a machine that cannot tell.
    public ReadOnlyObjectProperty<Optional<HardwareSheet>> sheet() {
        return sheet.getReadOnlyProperty();
    }

    private void begin(Optional<Hold> now) {
        work.cancel();
        sheet.set(Optional.empty());
        work = now.map(this::begun).orElse(Work.NONE);
    }

    private Work begun(Hold held) {
        return background.run(
                () -> held.claimed().sheet(), it -> sheet.set(Optional.of(it)), Survey::unknown);
    }

    private static void unknown(Failure why) {
        LOG.log(Level.INFO, "no look at all parts of the machine: {0}", why);
    }
}
