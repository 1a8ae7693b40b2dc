package dev.slipway.app.fleet;

import dev.slipway.app.draft.Draft;
import dev.slipway.app.draft.WrittenConfiguration;
import dev.slipway.core.config.MachineConfigurationWriter;
import dev.slipway.core.config.Sketch;
import java.util.List;
import java.util.Optional;

/// What a machine gets of the configuration that it shares.
///
/// @param misfits why it cannot have it; none where it can
public record Adapted(Sketch sketch, List<Misfit> misfits) {
    public Adapted {
        misfits = List.copyOf(misfits);
    }

    /// To the machine that it was made for. What is locked with a passphrase gets the same one.
    Draft given(Draft draft, Draft first) {
        var own =
                Optional.of(sketch)
                        .filter(_ -> misfits.isEmpty())
                        .map(MachineConfigurationWriter::write)
                        .map(WrittenConfiguration::of);
        return draft.sharing(own, first.image(), first.secrets());
    }
}
