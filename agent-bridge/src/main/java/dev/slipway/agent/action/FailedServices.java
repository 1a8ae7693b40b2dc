package dev.slipway.agent.action;

import dev.slipway.agent.look.Service;
import dev.slipway.agent.refusal.Code;
import dev.slipway.agent.refusal.RefusedException;
import dev.slipway.agent.tool.Tool;
import java.io.IOException;
import java.util.List;

/// Which services ended by an error.
interface FailedServices {
    String CHECK = "failed_services";

    /// By name.
    ///
    /// @throws RefusedException where the system does not say
    List<String> failed(Run run) throws RefusedException, InterruptedException;

    /// As systemd says it.
    static FailedServices ofLinux() {
        return FailedServices::failedUnits;
    }

    /// As Windows's list of services says it, which needs no program.
    static FailedServices ofWindows(Listing services) {
        return _ -> failed(services);
    }

    /// All services, as [dev.slipway.agent.look.Readings#services] has them.
    interface Listing {
        List<Service> read() throws IOException;
    }

    private static List<String> failedUnits(Run run) throws RefusedException, InterruptedException {
        var said =
                run.of(
                        Tool.of(
                                "systemctl",
                                "list-units",
                                "--failed",
                                "--plain",
                                "--no-legend",
                                "--no-pager"));
        if (!said.success()) {
            throw new RefusedException(Code.TOOL_FAILED, said.err().strip());
        }
        return said.out().lines().map(line -> line.split(" ")[0]).toList();
    }

    private static List<String> failed(Listing services) throws RefusedException {
        try {
            return services.read().stream().filter(Service::failed).map(Service::name).toList();
        } catch (IOException e) {
            throw new RefusedException(Code.UNREADABLE, String.valueOf(e.getMessage()));
        }
    }
}
