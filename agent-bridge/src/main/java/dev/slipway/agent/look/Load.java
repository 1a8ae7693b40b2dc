package dev.slipway.agent.look;

import java.io.IOException;

/// Means of how many processes ran or waited to run.
public record Load(double oneMinute, double fiveMinutes, double fifteenMinutes) {
    public static Load read(Root root) throws IOException {
        var words = root.text("proc/loadavg").split(" ");
        return new Load(
                Double.parseDouble(words[0]),
                Double.parseDouble(words[1]),
                Double.parseDouble(words[2]));
    }
}
