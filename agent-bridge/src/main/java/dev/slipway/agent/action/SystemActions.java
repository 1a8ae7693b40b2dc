package dev.slipway.agent.action;

import dev.slipway.agent.json.Json;
import dev.slipway.agent.json.Json.Members;
import dev.slipway.agent.look.Kernel;
import dev.slipway.agent.look.Load;
import dev.slipway.agent.look.Readings;
import dev.slipway.agent.message.Outcome;
import dev.slipway.agent.refusal.Code;
import dev.slipway.agent.refusal.RefusedException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// What the guest is, now: nothing of it that can change is remembered from an earlier call.
record SystemActions(Readings readings) {
    private static final double IDLE = 10;
    private static final double BUSY = 80;

    Outcome info() throws RefusedException {
        return read(
                () -> {
                    var memory = readings.memory();
                    return Json.members()
                            .with("hostname", readings.hostname())
                            .with("os", system())
                            .with("cpu_count", readings.processors().size() - 1)
                            .with("memory_total_kb", memory.total())
                            .with("memory_available_kb", memory.available())
                            .with("uptime_seconds", (long) readings.uptime())
                            .with("load_1min", readings.load().map(Load::oneMinute).map(Json::of))
                            .done();
                });
    }

    Outcome os() throws RefusedException {
        return read(this::system);
    }

    private Members system() throws IOException {
        var release = readings.release();
        return Json.members()
                .with("name", release.name())
                .with("version", release.version())
                .with("pretty_name", release.value("PRETTY_NAME").orElse(release.name()))
                .with("kernel_version", readings.kernel().release())
                .with("architecture", Kernel.machine())
                .done();
    }

    /// Judged by what was really used since the start of the guest, however long ago that is: it is said how long.
    Outcome resources(int days) throws RefusedException {
        return read(
                () -> {
                    var cpu = readings.processors().getFirst();
                    var memory = readings.memory();
                    var cpuPercent = 100.0 * cpu.busy() / cpu.total();
                    var memoryPercent = 100.0 * memory.used() / memory.total();
                    return Json.members()
                            .with("asked_days", days)
                            .with("observed_seconds", (long) readings.uptime())
                            .with("mean_cpu_percent", cpuPercent)
                            .with("memory_used_percent", memoryPercent)
                            .with(
                                    "recommendations",
                                    Json.texts(recommendations(cpuPercent, memoryPercent)))
                            .done();
                });
    }

    private static List<String> recommendations(double cpu, double memory) {
        var all = new ArrayList<String>();
        recommend(all, "cpu", cpu);
        recommend(all, "memory", memory);
        return all;
    }

    private static void recommend(List<String> all, String what, double percent) {
        if (percent < IDLE) {
            all.add("less_" + what);
        } else if (percent > BUSY) {
            all.add("more_" + what);
        }
    }

    private interface Reading {
        Json read() throws IOException;
    }

    private static Outcome read(Reading reading) throws RefusedException {
        try {
            return Outcome.of(reading.read());
        } catch (IOException e) {
            throw new RefusedException(Code.UNREADABLE, String.valueOf(e.getMessage()));
        }
    }
}
