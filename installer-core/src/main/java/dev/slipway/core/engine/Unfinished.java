package dev.slipway.core.engine;

import dev.slipway.core.engine.Undertaking.Resuming;
import dev.slipway.core.engine.Undertaking.RollingBack;
import dev.slipway.core.event.InstallEvent.Continued;
import dev.slipway.core.event.InstallEvent.Purpose;
import dev.slipway.core.event.InstallationReport;
import dev.slipway.core.plan.Plan;
import dev.slipway.core.plan.PlanHash;
import dev.slipway.core.plan.RollBack;
import java.util.List;
import java.util.Optional;

/// An installation that began to do something and did not reach its end.
///
/// @param installed its plan, also where it was a roll back of it that did not reach its end
/// @param before the id of another that had changed something before it began, and is to be gone on with or undone when this one
///     is undone; empty for none
public record Unfinished(InstallationReport report, Plan installed, Optional<String> before) {
    /// A roll back that was begun can only be rolled back further.
    public boolean resumable() {
        return report.purpose() != Purpose.ROLL_BACK;
    }

    public Resuming resuming() {
        return new Resuming(installed, PlanHash.of(installed), earlier());
    }

    public RollingBack rollingBack() {
        var plan = RollBack.of(installed, report.everBegun());
        return new RollingBack(plan, PlanHash.of(plan), installed, earlier(), before);
    }

    private Continued earlier() {
        return new Continued(
                report.installation(),
                List.copyOf(report.done()),
                List.copyOf(report.everBegun()),
                report.everChanged());
    }
}
