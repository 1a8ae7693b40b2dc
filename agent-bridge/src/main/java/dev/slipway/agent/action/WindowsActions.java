package dev.slipway.agent.action;

import dev.slipway.agent.message.Action;
import dev.slipway.agent.message.Action.CheckDiskSpace;
import dev.slipway.agent.message.Action.CheckResourceOptimization;
import dev.slipway.agent.message.Action.CheckUpdates;
import dev.slipway.agent.message.Action.DiskCleanup;
import dev.slipway.agent.message.Action.DiskCleanup.Target;
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
import dev.slipway.agent.refusal.Code;
import dev.slipway.agent.refusal.RefusedException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// What PowerShell does on Windows; everything else is done as elsewhere, by what both systems say of themselves.
final class WindowsActions {
    private WindowsActions() {}

    /// Empty where it is not PowerShell's.
    static Optional<Outcome> run(Action action, Run run)
            throws RefusedException, InterruptedException {
        return switch (action) {
            case ServiceList _ -> Optional.of(Script.SERVICES.run(run));
            case ServiceControl control -> Optional.of(control(control, run));
            case PackageList _ -> Optional.of(Script.APPLICATIONS.run(run));
            case PackageSearch(var query) -> Optional.of(packages("search", query, run));
            case PackageInstall(var name) -> Optional.of(packages("install", name, run));
            case PackageRemove(var name) -> Optional.of(packages("remove", name, run));
            case PackageUpdate(var name) -> Optional.of(packages("update", name, run));
            case CheckUpdates updates -> Optional.of(check(updates, run));
            case GetApplicationDetails(var name) -> Optional.of(details(name, run));
            case EstimateUpdateSize _ ->
                    throw new RefusedException(Code.UNSUPPORTED, "EstimateUpdateSize");
            case DiskCleanup cleanup -> Optional.of(clean(cleanup, run));
            case OnWindows(var name, var days) -> Optional.of(onlyHere(name, days, run));
            case SystemInfo _,
                    OsInfo _,
                    ProcessList _,
                    ProcessTop _,
                    ProcessKill _,
                    CheckDiskSpace _,
                    CheckResourceOptimization _,
                    RunHealthCheck _,
                    RunAllHealthChecks _ ->
                    Optional.empty();
        };
    }

    private static Outcome onlyHere(String name, int days, Run run)
            throws RefusedException, InterruptedException {
        return switch (name) {
            case "CheckWindowsUpdates", "GetPendingUpdates" -> Script.UPDATES.run(run);
            case "GetUpdateHistory" ->
                    Script.UPDATE_HISTORY.run(run, Map.of("DAYS", Integer.toString(days)));
            case "CheckWindowsDefender", "GetDefenderStatus" -> Script.DEFENDER.run(run);
            case "RunDefenderQuickScan" -> Script.QUICK_SCAN.run(run);
            case "GetThreatHistory" -> Script.THREATS.run(run);
            case "GetInstalledApplicationsWMI" -> Script.APPLICATIONS.run(run);
            default -> throw new RefusedException(Code.UNSUPPORTED, name);
        };
    }

    private static Outcome control(ServiceControl control, Run run)
            throws RefusedException, InterruptedException {
        var operation = control.operation().name().toLowerCase(Locale.ROOT);
        var values = Map.of("SERVICE", control.service(), "OPERATION", operation);
        return Script.SERVICE_CONTROL.about(control.service(), run, values);
    }

    private static Outcome packages(String operation, String name, Run run)
            throws RefusedException, InterruptedException {
        return Script.PACKAGE.about(name, run, Map.of("NAME", name, "OPERATION", operation));
    }

    /// Of applications by WinGet; security is Windows's own business.
    private static Outcome check(CheckUpdates updates, Run run)
            throws RefusedException, InterruptedException {
        if (updates.securityOnly()) {
            return Script.UPDATES.run(run);
        }
        var name = updates.application();
        return Script.PACKAGE.about(name, run, Map.of("NAME", name, "OPERATION", "updates"));
    }

    private static Outcome details(String name, Run run)
            throws RefusedException, InterruptedException {
        return Script.DETAILS.about(name, run, Map.of("NAME", name));
    }

    private static Outcome clean(DiskCleanup cleanup, Run run)
            throws RefusedException, InterruptedException {
        var targets = cleanup.targets().stream().map(Target::word).collect(Collectors.joining(","));
        var values = Map.of("DRIVE", cleanup.drive(), "TARGETS", targets);
        return Script.DISK_CLEANUP.about(cleanup.drive(), run, values);
    }
}
