package dev.slipway.agent.metrics;

import dev.slipway.agent.json.Json;
import dev.slipway.agent.look.CpuTimes;
import dev.slipway.agent.look.Root;
import dev.slipway.agent.metrics.Gaps.Reason;
import java.io.IOException;
import java.util.Optional;
import java.util.OptionalDouble;

/// How busy the processors are, in percent of all of them.
record CpuSection(Root root) implements Section {
    private static final String TEMPERATURE = "sys/class/thermal/thermal_zone0/temp";

    @Override
    public Json read(Deltas deltas, Gaps gaps) throws IOException {
        var times = CpuTimes.read(root);
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

    /// In degrees Celsius; the kernel says thousandths.
    private Optional<Double> temperature(Gaps gaps) {
        var said = root.ifThere(TEMPERATURE).map(text -> Integer.parseInt(text) / 1000.0);
        if (said.isEmpty()) {
            gaps.add("system.cpu.temperature", Reason.ABSENT);
        }
        return said;
    }
}
