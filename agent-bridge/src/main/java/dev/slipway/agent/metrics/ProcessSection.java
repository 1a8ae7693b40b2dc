package dev.slipway.agent.metrics;

import dev.slipway.agent.json.Json;
import dev.slipway.agent.look.ProcessLine;
import dev.slipway.agent.look.Processes;
import dev.slipway.agent.metrics.Gaps.Reason;
import java.io.IOException;
import java.util.OptionalDouble;

/// The busiest processes, the largest of those that are equally busy first.
///
/// @param commandLines whether they are said: whoever wrote a secret into one would have it told to the host
record ProcessSection(Processes processes, boolean commandLines) implements Section {
    private static final int MOST = 20;

    private record Busy(ProcessLine line, OptionalDouble percent) implements Comparable<Busy> {
        /// The busiest first, the largest of those that are equally busy.
        @Override
        public int compareTo(Busy other) {
            var byUse = Double.compare(other.percent.orElse(0), percent.orElse(0));
            return byUse != 0 ? byUse : Long.compare(other.line.memory(), line.memory());
        }
    }

    @Override
    public Json read(Deltas deltas, Gaps gaps) throws IOException {
        var all =
                processes.all().stream()
                        .map(line -> new Busy(line, percent(line, deltas)))
                        .toList();
        if (all.stream().allMatch(busy -> busy.percent.isEmpty())) {
            gaps.add("system.processes.cpu_usage_percent", Reason.FIRST_READING);
        }
        var epoch = processes.epoch();
        return Json.of(
                all.stream().sorted().limit(MOST).map(busy -> message(busy, epoch)).toList());
    }

    /// Of one processor.
    private static OptionalDouble percent(ProcessLine line, Deltas deltas) {
        var growth = deltas.growth("process." + line.identity(), line.ticks());
        return growth.isEmpty() || deltas.seconds() <= 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(
                        100.0 * growth.getAsLong() / ProcessLine.TICKS / deltas.seconds());
    }

    private Json message(Busy busy, long epoch) {
        var line = busy.line;
        var message =
                Json.members()
                        .with("id", line.pid())
                        .with("parent_id", line.parent())
                        .with("name", line.name())
                        .with("executable_path", processes.program(line.pid()).map(Json::of));
        if (commandLines) {
            message.with("command_line", processes.commandLine(line.pid()).map(Json::of));
        }
        return message.with("cpu_usage_percent", busy.percent.orElse(0))
                .with("memory_usage_kb", line.memory())
                .with("status", line.status())
                .with("start_time", epoch + line.started() / ProcessLine.TICKS)
                .done();
    }
}
