package dev.slipway.agent.message;

import java.util.List;
import java.util.Locale;

/// What a host can ask for without handing over a command line.
public sealed interface Action {
    /// Actions that exist for Windows only.
    ///
    /// @param days that a history goes back
    record OnWindows(String name, int days) implements Action {}

    record SystemInfo() implements Action {}

    record OsInfo() implements Action {}

    record ServiceList() implements Action {}

    record ServiceControl(String service, ServiceOperation operation) implements Action {}

    record PackageList() implements Action {}

    record PackageSearch(String query) implements Action {}

    record PackageInstall(String name) implements Action {}

    record PackageRemove(String name) implements Action {}

    record PackageUpdate(String name) implements Action {}

    /// In the order of their numbers.
    record ProcessList(int limit) implements Action {}

    record ProcessTop(int limit, boolean byMemory) implements Action {}

    /// @param force kills also what keeps the system running, and what does not end by itself
    record ProcessKill(long pid, boolean force) implements Action {}

    /// @param warning percent that should be free
    /// @param critical percent that must be free
    record CheckDiskSpace(double warning, double critical) implements Action {}

    record CheckResourceOptimization(int days) implements Action {}

    record RunHealthCheck(String check) implements Action {}

    record RunAllHealthChecks() implements Action {}

    /// Of all applications, or of one.
    record CheckUpdates(String application, boolean securityOnly) implements Action {
        static final String ALL = "";
    }

    record GetApplicationDetails(String application) implements Action {}

    record EstimateUpdateSize(String application) implements Action {}

    /// @param drive as `C:`
    /// @param targets never empty
    record DiskCleanup(String drive, List<Target> targets) implements Action {
        public DiskCleanup {
            targets = List.copyOf(targets);
        }

        public enum Target {
            TEMP_FILES,
            CACHE,
            LOGS;

            /// As hosts say it.
            public String word() {
                return name().toLowerCase(Locale.ROOT).replace('_', '-');
            }
        }
    }

    enum ServiceOperation {
        START,
        STOP,
        RESTART,
        ENABLE,
        DISABLE,
        STATUS
    }
}
