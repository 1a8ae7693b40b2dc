package dev.slipway.agent.look;

import java.util.Locale;

/// What runs below, for as long as it runs.
public record Kernel(String release, String version) {
    public static Kernel read(Root root) {
        return new Kernel(
                root.ifThere("proc/sys/kernel/osrelease").orElse(""),
                root.ifThere("proc/sys/kernel/version").orElse(""));
    }

    /// As `uname -m` says it.
    public static String machine() {
        var name = System.getProperty("os.arch", "").toLowerCase(Locale.ROOT);
        return name.equals("amd64") ? "x86_64" : name;
    }
}
