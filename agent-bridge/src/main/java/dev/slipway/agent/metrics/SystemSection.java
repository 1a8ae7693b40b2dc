package dev.slipway.agent.metrics;

import dev.slipway.agent.json.Json;
import dev.slipway.agent.look.Kernel;
import dev.slipway.agent.look.Load;
import dev.slipway.agent.look.OsRelease;
import dev.slipway.agent.look.Root;
import java.io.IOException;

/// Which system it is, and how loaded.
record SystemSection(Root root) implements Section {
    @Override
    public Json read(Deltas deltas, Gaps gaps) throws IOException {
        var kernel = Kernel.read(root);
        var release = OsRelease.read(root);
        return Json.members()
                .with("uptime_seconds", (long) kernel.uptime())
                .with("name", release.name())
                .with("os_version", release.version())
                .with("kernel_version", kernel.release())
                .with("hostname", kernel.hostname())
                .with("load_average", load(Load.read(root)))
                .done();
    }

    private static Json load(Load load) {
        return Json.members()
                .with("load_1min", load.oneMinute())
                .with("load_5min", load.fiveMinutes())
                .with("load_15min", load.fifteenMinutes())
                .done();
    }
}
