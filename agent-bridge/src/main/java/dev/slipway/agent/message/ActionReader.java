package dev.slipway.agent.message;

import static dev.slipway.agent.refusal.Code.BAD_VALUE;
import static dev.slipway.agent.refusal.Code.UNKNOWN_ACTION;

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
import dev.slipway.agent.message.Action.ServiceOperation;
import dev.slipway.agent.message.Action.SystemInfo;
import dev.slipway.agent.refusal.RefusedException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Reads the `command_type` of a safe command. The names are InfiniService's.
final class ActionReader {
    private static final int MANY = 10_000;
    private static final int TOP = 10;

    /// The largest number that Linux gives to a process.
    private static final long LAST_PROCESS = 1L << 22;

    private ActionReader() {}

    static Action read(Fields fields) throws RefusedException {
        var name = fields.text("action", Pattern.WORD);
        return switch (name) {
            case "SystemInfo" -> new SystemInfo();
            case "OsInfo" -> new OsInfo();
            case "ServiceList" -> new ServiceList();
            case "ServiceControl" -> serviceControl(fields);
            case "PackageList" -> new PackageList();
            case "PackageSearch" -> new PackageSearch(fields.text("query", Pattern.QUERY));
            case "PackageInstall" -> new PackageInstall(packageIn(fields));
            case "PackageRemove" -> new PackageRemove(packageIn(fields));
            case "PackageUpdate" -> new PackageUpdate(packageIn(fields));
            case "ProcessList" -> new ProcessList(limit(fields, MANY));
            case "ProcessTop" -> new ProcessTop(limit(fields, TOP), byMemory(fields));
            case "ProcessKill" -> kill(fields);
            case "CheckDiskSpace" -> diskSpace(fields);
            case "CheckResourceOptimization" -> resources(fields);
            case "RunHealthCheck" -> new RunHealthCheck(fields.text("check_name", Pattern.CHECK));
            case "RunAllHealthChecks" -> new RunAllHealthChecks();
            default -> application(name, fields);
        };
    }

    private static Action application(String name, Fields fields) throws RefusedException {
        return switch (name) {
            case "CheckApplicationUpdates", "GetAvailableUpdates" ->
                    new CheckUpdates(CheckUpdates.ALL, false);
            case "GetSecurityUpdates" -> new CheckUpdates(CheckUpdates.ALL, true);
            case "CheckSpecificAppUpdates" -> new CheckUpdates(applicationIn(fields), false);
            case "GetApplicationDetails" -> new GetApplicationDetails(applicationIn(fields));
            case "EstimateUpdateSize" -> new EstimateUpdateSize(applicationIn(fields));
            case "CheckWindowsUpdates",
                    "GetUpdateHistory",
                    "GetPendingUpdates",
                    "CheckWindowsDefender",
                    "GetDefenderStatus",
                    "RunDefenderQuickScan",
                    "GetThreatHistory",
                    "GetInstalledApplicationsWMI" ->
                    onWindows(name, fields);
            case "DiskCleanup" -> diskCleanup(fields);
            default -> throw new RefusedException(UNKNOWN_ACTION, name);
        };
    }

    private static OnWindows onWindows(String name, Fields fields) throws RefusedException {
        return new OnWindows(name, fields.optionalNumber("days", 1, 3650).orElse(30L).intValue());
    }

    /// Without targets, all of them.
    private static DiskCleanup diskCleanup(Fields fields) throws RefusedException {
        var targets = new ArrayList<Target>();
        for (var word : fields.texts("targets", Pattern.WORD)) {
            targets.add(target(word, fields));
        }
        return new DiskCleanup(
                fields.text("drive", Pattern.DRIVE),
                targets.isEmpty() ? List.of(Target.values()) : targets);
    }

    private static Target target(String word, Fields fields) throws RefusedException {
        return Arrays.stream(Target.values())
                .filter(target -> target.word().equals(word))
                .findFirst()
                .orElseThrow(() -> fields.refused(BAD_VALUE, "targets"));
    }

    private static ServiceControl serviceControl(Fields fields) throws RefusedException {
        var word = fields.text("operation", Pattern.WORD);
        for (var operation : ServiceOperation.values()) {
            if (operation.name().toLowerCase(Locale.ROOT).equals(word)) {
                return new ServiceControl(fields.text("service", Pattern.SERVICE), operation);
            }
        }
        throw fields.refused(BAD_VALUE, "operation");
    }

    private static String packageIn(Fields fields) throws RefusedException {
        return fields.text("package", Pattern.PACKAGE);
    }

    private static String applicationIn(Fields fields) throws RefusedException {
        return fields.text("app_id", Pattern.PACKAGE);
    }

    private static int limit(Fields fields, int usual) throws RefusedException {
        return fields.optionalNumber("limit", 1, MANY).orElse((long) usual).intValue();
    }

    /// As the reference does: any other word, and none, means by processor time.
    private static boolean byMemory(Fields fields) throws RefusedException {
        var word = fields.optionalText("sort_by", Pattern.WORD).orElse("cpu");
        return word.equals("memory") || word.equals("mem");
    }

    private static ProcessKill kill(Fields fields) throws RefusedException {
        return new ProcessKill(fields.number("pid", 1, LAST_PROCESS), fields.flag("force"));
    }

    private static CheckDiskSpace diskSpace(Fields fields) throws RefusedException {
        return new CheckDiskSpace(
                percent(fields, "warning").orElse(30.0), percent(fields, "critical").orElse(10.0));
    }

    /// Hosts say it with and without the word behind it.
    private static Optional<Double> percent(Fields fields, String name) throws RefusedException {
        var whole = name + "_threshold";
        return fields.optionalDecimal(fields.has(whole) ? whole : name, 0, 100);
    }

    private static CheckResourceOptimization resources(Fields fields) throws RefusedException {
        var name = fields.has("days") ? "days" : "evaluation_window_days";
        return new CheckResourceOptimization(
                fields.optionalNumber(name, 1, 3650).orElse(7L).intValue());
    }
}
