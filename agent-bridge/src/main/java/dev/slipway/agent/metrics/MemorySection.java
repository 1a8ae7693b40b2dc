package dev.slipway.agent.metrics;

import dev.slipway.agent.json.Json;
import dev.slipway.agent.look.Memory;
import dev.slipway.agent.look.Root;
import java.io.IOException;

/// In KiB, as the names of the fields mean it.
record MemorySection(Root root) implements Section {
    @Override
    public Json read(Deltas deltas, Gaps gaps) throws IOException {
        var memory = Memory.read(root);
        return Json.members()
                .with("total_kb", memory.total())
                .with("used_kb", memory.used())
                .with("available_kb", memory.available())
                .with("swap_total_kb", memory.swapTotal())
                .with("swap_used_kb", memory.swapTotal() - memory.swapFree())
                .done();
    }
}
