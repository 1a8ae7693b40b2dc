package dev.slipway.agent.metrics;

import dev.slipway.agent.json.Json;
import dev.slipway.agent.json.Json.Members;
import dev.slipway.agent.look.Readings;
import dev.slipway.agent.look.Service;
import dev.slipway.agent.metrics.Gaps.Reason;
import java.io.IOException;

/// The services of Windows, in the order in which it lists them.
record ServiceSection(Readings readings) implements Section {
    private static final int MOST = 512;

    @Override
    public Json read(Deltas deltas, Gaps gaps) throws IOException {
        var all = readings.services();
        if (all.size() > MOST) {
            gaps.add("system.windows_services", Reason.TOO_MANY, Integer.toString(all.size()));
        }
        return Json.of(all.stream().limit(MOST).map(ServiceSection::message).toList());
    }

    private static Members message(Service service) {
        return Json.members()
                .with("name", service.name())
                .with("display_name", service.displayName())
                .with("state", service.state())
                .with("process_id", service.process())
                .done();
    }
}
