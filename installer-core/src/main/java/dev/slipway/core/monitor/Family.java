package dev.slipway.core.monitor;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// A metric with all of its samples.
///
/// @param name with its unit, as Prometheus wants it: `slipway_memory_available_bytes`
public record Family(String name, Type type, String help, List<Sample> samples) {
    public enum Type {
        GAUGE,
        COUNTER
    }

    /// @param labels names and values
    public record Sample(Map<String, String> labels, double value) {
        public Sample {
            labels = Map.copyOf(new TreeMap<>(labels));
        }
    }

    public Family {
        samples = List.copyOf(samples);
    }

    public static Family gauge(String name, String help, double value) {
        return new Family(name, Type.GAUGE, help, List.of(new Sample(Map.of(), value)));
    }

    public static Family gauge(String name, String help, List<Sample> samples) {
        return new Family(name, Type.GAUGE, help, samples);
    }

    public static Family counter(String name, String help, List<Sample> samples) {
        return new Family(name, Type.COUNTER, help, samples);
    }
}
