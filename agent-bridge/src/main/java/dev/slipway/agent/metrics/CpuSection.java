package dev.slipway.agent.metrics;

import dev.slipway.agent.json.Json;
import dev.slipway.agent.look.CpuTimes;
import dev.slipway.agent.look.Readings;
import dev.slipway.agent.metrics.Gaps.Reason;
import java.io.IOException;
import java.util.Optional;
import java.util.OptionalDouble;

/// How busy the processors are, in percent of all of them.
record CpuSection(Readings readings) implements Section {
    @Override
    public Json read(Deltas deltas, Gaps gaps) throws IOException {
        var times = readings.processors();
        var usage = times.stream().map(each -> usage(each, deltas)).toList();
        if (usage.getFirst().isEmpty()) {
            gaps.add("system.cpu.usage_percent", Reason.FIRST_READING);
        }
        var cores = usage.stream().skip(1).map(each -> Json.of(each.orElse(0))).toList();
        return Json.members()
                .with("usage_percent", usage.getFirst().orElse(0))
                .with("cores_usage", Json.of(cores))
                .with("temperature", temperature(gaps).map(Json::of).orElse(Json.NOTHING))
                .done();
    }

    private static OptionalDouble usage(CpuTimes times, Deltas deltas) {
        var busy = deltas.growth(times.name() + ".busy", times.busy());
        var total = deltas.growth(times.name() + ".total", times.total());
        return busy.isEmpty() || total.isEmpty() || total.getAsLong() == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(100.0 * busy.getAsLong() / total.getAsLong());
    }

    private Optional<Double> temperature(Gaps gaps) {
        var said = readings.temperature();
        if (said.isEmpty()) {
            gaps.add("system.cpu.temperature", Reason.ABSENT);
        }
        return said;
    }
}
