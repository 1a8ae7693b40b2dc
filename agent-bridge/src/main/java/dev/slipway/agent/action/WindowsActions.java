package dev.slipway.agent.action;

import dev.slipway.agent.message.Action;
import dev.slipway.agent.message.Action.OnWindows;
import dev.slipway.agent.message.Action.ServiceControl;
import dev.slipway.agent.message.Action.ServiceList;
import dev.slipway.agent.message.Outcome;
import dev.slipway.agent.refusal.Code;
import dev.slipway.agent.refusal.Refusal;
import dev.slipway.agent.refusal.RefusedException;
import dev.slipway.agent.tool.Tool;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// What PowerShell does on Windows; everything else is done as elsewhere, as far as it is possible there.
final class WindowsActions {
    /// To search for updates asks servers; to search for viruses reads much.
    private static final Duration LONG = Duration.ofMinutes(30);

    /// The exit code of our script for a service that is not there.
    private static final int NO_SUCH_SERVICE = 4;

    private WindowsActions() {}

    /// Empty where it is not PowerShell's.
    static Optional<Outcome> run(Action action, Run run)
            throws RefusedException, InterruptedException {
        if (action instanceof OnWindows(var name, var days)) {
            return Optional.of(run.ofJson(tool(name, days)));
        }
        if (action instanceof ServiceList) {
            return Optional.of(run.ofJson(PowerShell.of("services", Map.of())));
        }
        return action instanceof ServiceControl control
                ? Optional.of(control(control, run))
                : Optional.empty();
    }

    private static Tool tool(String name, int days) throws RefusedException {
        return switch (name) {
            case "CheckWindowsUpdates", "GetPendingUpdates" ->
                    PowerShell.of("updates", Map.of()).within(LONG);
            case "GetUpdateHistory" ->
                    PowerShell.of("update-history", Map.of("DAYS", Integer.toString(days)));
            case "CheckWindowsDefender", "GetDefenderStatus" -> PowerShell.of("defender", Map.of());
            case "RunDefenderQuickScan" -> PowerShell.of("quick-scan", Map.of()).within(LONG);
            case "GetThreatHistory" -> PowerShell.of("threats", Map.of());
            case "GetInstalledApplicationsWMI" -> PowerShell.of("applications", Map.of());
            default -> throw new RefusedException(Code.UNSUPPORTED, name);
        };
    }

    private static Outcome control(ServiceControl control, Run run)
            throws RefusedException, InterruptedException {
        var operation = control.operation().name().toLowerCase(Locale.ROOT);
        var values = Map.of("SERVICE", control.service(), "OPERATION", operation);
        var ran = run.ofJson(PowerShell.of("service-control", values));
        return ran.exit().orElse(0) == NO_SUCH_SERVICE
                ? ran.because(new Refusal(Code.NOT_FOUND, control.service()))
                : ran;
    }
}
