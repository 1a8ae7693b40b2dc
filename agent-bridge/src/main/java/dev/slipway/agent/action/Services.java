package dev.slipway.agent.action;

import dev.slipway.agent.message.Action.ServiceControl;
import dev.slipway.agent.message.Action.ServiceOperation;
import dev.slipway.agent.message.Outcome;
import dev.slipway.agent.refusal.Code;
import dev.slipway.agent.refusal.Refusal;
import dev.slipway.agent.refusal.RefusedException;
import dev.slipway.agent.tool.Tool;
import java.util.Locale;

/// The services of systemd. Exit codes are those that systemctl(1) documents.
final class Services {
    private static final int NOT_RUNNING = 3;
    private static final int NO_SUCH_UNIT = 4;
    private static final int NOT_LOADED = 5;

    private Services() {}

    /// An older systemd does not say JSON.
    static Outcome list(Run run) throws RefusedException, InterruptedException {
        return run.ofJson(
                Tool.of(
                        "systemctl",
                        "list-units",
                        "--type=service",
                        "--all",
                        "--no-pager",
                        "--output=json"));
    }

    static Outcome control(ServiceControl control, Run run)
            throws RefusedException, InterruptedException {
        var operation = control.operation().name().toLowerCase(Locale.ROOT);
        var ran =
                run.of(
                        Tool.of(
                                "systemctl",
                                "--no-pager",
                                "--no-ask-password",
                                operation,
                                "--",
                                control.service()));
        return judged(control, ran);
    }

    /// That a service does not run answers the question whether it does.
    private static Outcome judged(ServiceControl control, Outcome ran) {
        var exit = ran.exit().orElse(0);
        if (exit == NO_SUCH_UNIT || exit == NOT_LOADED) {
            return ran.because(new Refusal(Code.NOT_FOUND, control.service()));
        }
        return control.operation() == ServiceOperation.STATUS && exit == NOT_RUNNING
                ? ran.succeeding()
                : ran;
    }
}
