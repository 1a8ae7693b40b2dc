package dev.slipway.core.engine;

import dev.slipway.core.failure.InstallException;
import java.util.List;

/// The steps of one plan, able to run once, and what must be tidied up if they do not reach their end.
public interface Procedure {
    /// In the order of the plan.
    List<InstallStep> steps();

    /// Unmounts and exports what the steps left mounted or imported, and only that. Tries all of it,
    /// whatever fails.
    ///
    /// @return what failed; empty where nothing is left behind
    List<InstallException> cleanUp() throws InterruptedException;
}
