package dev.slipway.agent.port;

import java.nio.file.Path;
import java.util.Map;

/// Which of the two kinds of system this is, and where such a one has its settings and its logs.
///
/// @param settings the folder of settings and policy
/// @param logs the folder of the audit log
public record ThisSystem(boolean windows, Path settings, Path logs) {
    public static final ThisSystem HERE = of(System.getProperty("os.name", ""), System.getenv());

    static ThisSystem of(String name, Map<String, String> environment) {
        if (!name.startsWith("Windows")) {
            return new ThisSystem(
                    false, Path.of("/etc/slipway-agent"), Path.of("/var/log/slipway-agent"));
        }
        var data = environment.getOrDefault("ProgramData", "C:\\ProgramData");
        var folder = Path.of(data, "slipway-agent");
        return new ThisSystem(true, folder, folder);
    }
}
