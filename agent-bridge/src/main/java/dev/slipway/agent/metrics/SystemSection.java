package dev.slipway.agent.metrics;

import dev.slipway.agent.json.Json;
import dev.slipway.agent.look.Load;
import dev.slipway.agent.look.Readings;
import dev.slipway.agent.metrics.Gaps.Reason;
import java.io.IOException;

/// Which system it is, and how loaded.
record SystemSection(Readings readings) implements Section {
    @Override
    public Json read(Deltas deltas, Gaps gaps) throws IOException {
        var release = readings.release();
        var load = readings.load();
        if (load.isEmpty()) {
            gaps.add("system.system.load_average", Reason.NOT_MEASURED);
        }
        return Json.members()
                .with("uptime_seconds", (long) readings.uptime())
                .with("name", release.name())
                .with("os_version", release.version())
                .with("kernel_version", readings.kernel().release())
                .with("hostname", readings.hostname())
                .with("load_average", load.map(SystemSection::said))
                .done();
    }

    private static Json said(Load load) {
        return Json.members()
                .with("load_1min", load.oneMinute())
                .with("load_5min", load.fiveMinutes())
                .with("load_15min", load.fifteenMinutes())
                .done();
    }
}
