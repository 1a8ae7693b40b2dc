package dev.slipway.core.engine;

import dev.slipway.core.failure.InstallException;
import dev.slipway.core.plan.Plan;
import java.util.List;

/// The steps of one plan, able to run once, and what must be tidied up if they do not reach their end.
public interface Procedure {
    /// In the order of the plan.
    List<InstallStep> steps();

    /// Lets go of what an earlier process, now gone, left mounted or imported for this plan: mounts below the
    /// target root, and pools of the plan that lie on its disks and on no other.
    ///
    /// @param installed the plan that was being carried out then
    void tidy(Plan installed) throws InstallException, InterruptedException;

    /// Unmounts and exports what the steps left mounted or imported, and only that. Tries all of it,
    /// whatever fails.
    ///
    /// @return what failed; empty where nothing is left behind
    List<InstallException> cleanUp() throws InterruptedException;
}
