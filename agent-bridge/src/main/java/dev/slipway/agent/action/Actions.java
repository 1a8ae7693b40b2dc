package dev.slipway.agent.action;

import dev.slipway.agent.look.Readings;
import dev.slipway.agent.message.Action;
import dev.slipway.agent.message.Action.CheckDiskSpace;
import dev.slipway.agent.message.Action.CheckResourceOptimization;
import dev.slipway.agent.message.Action.CheckUpdates;
import dev.slipway.agent.message.Action.DiskCleanup;
import dev.slipway.agent.message.Action.EstimateUpdateSize;
import dev.slipway.agent.message.Action.GetApplicationDetails;
import dev.slipway.agent.message.Action.OnWindows;
import dev.slipway.agent.message.Action.OsInfo;
import dev.slipway.agent.message.Action.PackageInstall;
import dev.slipway.agent.message.Action.PackageList;
import dev.slipway.agent.message.Action.PackageRemove;
import dev.slipway.agent.message.Action.PackageSearch;
import dev.slipway.agent.message.Action.PackageUpdate;
import dev.slipway.agent.message.Action.ProcessKill;
import dev.slipway.agent.message.Action.ProcessList;
import dev.slipway.agent.message.Action.ProcessTop;
import dev.slipway.agent.message.Action.RunAllHealthChecks;
import dev.slipway.agent.message.Action.RunHealthCheck;
import dev.slipway.agent.message.Action.ServiceControl;
import dev.slipway.agent.message.Action.ServiceList;
import dev.slipway.agent.message.Action.SystemInfo;
import dev.slipway.agent.message.Outcome;
import dev.slipway.agent.port.ThisSystem;
import dev.slipway.agent.refusal.Code;
import dev.slipway.agent.refusal.RefusedException;
import java.util.Optional;

/// Does what a safe command asks for.
public final class Actions {
    private final SystemActions system;
    private final ProcessActions processes;
    private final HealthChecks health;
    private final boolean onWindows;

    public Actions(Readings readings) {
        this(readings, ThisSystem.HERE.windows());
    }

    Actions(Readings readings, boolean onWindows) {
        this.onWindows = onWindows;
        this.system = new SystemActions(readings);
        this.processes =
                new ProcessActions(
                        readings.processes(), onWindows ? Vital.OF_WINDOWS : Vital.OF_LINUX);
        this.health =
                new HealthChecks(
                        readings,
                        onWindows
                                ? FailedServices.ofWindows(readings::services)
                                : FailedServices.ofLinux());
    }

    /// Waits for its end.
    ///
    /// @param run runs programs within the time that the command has
    /// @throws InterruptedException where it is cancelled
    public Outcome run(Action action, Run run) throws RefusedException, InterruptedException {
        var byPowerShell = onWindows ? WindowsActions.run(action, run) : Optional.<Outcome>empty();
        return byPowerShell.isPresent() ? byPowerShell.get() : runHere(action, run);
    }

    private Outcome runHere(Action action, Run run) throws RefusedException, InterruptedException {
        return switch (action) {
            case DiskCleanup _ -> throw new RefusedException(Code.UNSUPPORTED, "DiskCleanup");
            case OnWindows(var name, _) -> throw new RefusedException(Code.UNSUPPORTED, name);
            case SystemInfo _ -> system.info();
            case OsInfo _ -> system.os();
            case ServiceList _ -> Services.list(run);
            case ServiceControl control -> Services.control(control, run);
            case PackageList _ -> Packages.list(run);
            case PackageSearch(var query) -> Packages.search(query, run);
            case PackageInstall(var name) -> Packages.install(name, run);
            case PackageRemove(var name) -> Packages.remove(name, run);
            case PackageUpdate(var name) -> Packages.update(name, run);
            case ProcessList(var limit) -> processes.list(limit);
            case ProcessTop(var limit, var byMemory) -> processes.top(limit, byMemory);
            case ProcessKill(var pid, var force) -> processes.kill(pid, force);
            case CheckDiskSpace(var warning, var critical) -> health.diskSpace(warning, critical);
            case CheckResourceOptimization(var days) -> system.resources(days);
            case RunHealthCheck(var name) -> health.one(name, run);
            case RunAllHealthChecks _ -> health.all(run);
            case CheckUpdates(var name, var security) -> Updates.check(name, security, run);
            case GetApplicationDetails(var name) -> Packages.details(name, run);
            case EstimateUpdateSize(var name) -> Updates.size(name, run);
        };
    }
}
