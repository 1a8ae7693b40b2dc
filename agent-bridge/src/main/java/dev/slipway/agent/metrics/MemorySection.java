package dev.slipway.agent.metrics;

import dev.slipway.agent.json.Json;
import dev.slipway.agent.look.Memory.Swap;
import dev.slipway.agent.look.Readings;
import dev.slipway.agent.metrics.Gaps.Reason;
import java.io.IOException;

/// In KiB, as the names of the fields mean it.
record MemorySection(Readings readings) implements Section {
    @Override
    public Json read(Deltas deltas, Gaps gaps) throws IOException {
        var memory = readings.memory();
        var swap = memory.swap();
        if (swap.isEmpty()) {
            gaps.add("system.memory.swap_total_kb", Reason.NOT_MEASURED);
        }
        return Json.members()
                .with("total_kb", memory.total())
                .with("used_kb", memory.used())
                .with("available_kb", memory.available())
                .with("swap_total_kb", swap.map(Swap::total).map(Json::of))
                .with("swap_used_kb", swap.map(Swap::used).map(Json::of))
                .done();
    }
}
