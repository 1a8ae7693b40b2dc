package dev.slipway.agent.look;

import java.io.IOException;
import java.util.Locale;

/// What runs below, and since when.
///
/// @param boot another at every start of the guest
/// @param uptime in seconds
public record Kernel(String release, String version, String hostname, String boot, double uptime) {
    public static Kernel read(Root root) throws IOException {
        return new Kernel(
                root.ifThere("proc/sys/kernel/osrelease").orElse(""),
                root.ifThere("proc/sys/kernel/version").orElse(""),
                root.ifThere("proc/sys/kernel/hostname").orElse(""),
                root.ifThere("proc/sys/kernel/random/boot_id").orElse(""),
                Double.parseDouble(root.text("proc/uptime").split(" ")[0]));
    }

    /// As `uname -m` says it.
    public static String machine() {
        var name = System.getProperty("os.arch", "").toLowerCase(Locale.ROOT);
        return name.equals("amd64") ? "x86_64" : name;
    }
}
