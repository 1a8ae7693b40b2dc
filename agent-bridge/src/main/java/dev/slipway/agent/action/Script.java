package dev.slipway.agent.action;

import dev.slipway.agent.message.Outcome;
import dev.slipway.agent.refusal.Code;
import dev.slipway.agent.refusal.Refusal;
import dev.slipway.agent.refusal.RefusedException;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;

/// The scripts of ours, beside this class.
enum Script {
    APPLICATIONS,
    DEFENDER,
    DETAILS,
    DISK_CLEANUP(Duration.ofMinutes(30)),
    PACKAGE(Duration.ofMinutes(30)),
    QUICK_SCAN(Duration.ofMinutes(30)),
    SERVICES,
    SERVICE_CONTROL,
    THREATS,
    /// Asks servers.
    UPDATES(Duration.ofMinutes(30)),
    UPDATE_HISTORY;

    private static final String WINGET = "Microsoft.WinGet.Client";

    /// Exit codes of ours: what was named is not there; the module is not.
    private static final int NOT_THERE = 4;

    private static final int NO_MODULE = 6;

    private final Duration limit;

    Script() {
        this(Duration.ofMinutes(1));
    }

    Script(Duration limit) {
        this.limit = limit;
    }

    private String file() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    Outcome run(Run run) throws RefusedException, InterruptedException {
        return run(run, Map.of());
    }

    /// @param values of the variables of the script
    Outcome run(Run run, Map<String, String> values) throws RefusedException, InterruptedException {
        return run.ofJson(PowerShell.of(file(), values).within(limit));
    }

    /// @param name of what the script is about, where that is not there
    Outcome about(String name, Run run, Map<String, String> values)
            throws RefusedException, InterruptedException {
        var ran = run(run, values);
        return switch (ran.exit().orElse(0)) {
            case NOT_THERE -> ran.because(new Refusal(Code.NOT_FOUND, name));
            case NO_MODULE -> ran.because(new Refusal(Code.TOOL_MISSING, WINGET));
            default -> ran;
        };
    }
}
