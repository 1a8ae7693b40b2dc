package dev.slipway.agent.metrics;

import dev.slipway.agent.json.Json;
import java.util.List;

/// What stands where a section could not be read: zeros and empty lists, because hosts refuse a message that lacks them.
/// The gaps name the section.
final class Empty {
    private Empty() {}

    static Json section(String name) {
        return switch (name) {
            case "cpu" ->
                    Json.members().with("usage_percent", 0.0).with("cores_usage", none()).done();
            case "memory" ->
                    Json.members()
                            .with("total_kb", 0)
                            .with("used_kb", 0)
                            .with("available_kb", 0)
                            .done();
            case "disk" ->
                    Json.members().with("usage_stats", none()).with("io_stats", traffic()).done();
            case "network" -> Json.members().with("interfaces", none()).done();
            case "system" -> system();
            default -> none();
        };
    }

    private static Json none() {
        return Json.of(List.of());
    }

    private static Json traffic() {
        return Json.members()
                .with("read_bytes_per_sec", 0)
                .with("write_bytes_per_sec", 0)
                .with("read_ops_per_sec", 0)
                .with("write_ops_per_sec", 0)
                .done();
    }

    private static Json system() {
        return Json.members()
                .with("uptime_seconds", 0)
                .with("name", "")
                .with("os_version", "")
                .with("kernel_version", "")
                .with("hostname", "")
                .done();
    }
}
