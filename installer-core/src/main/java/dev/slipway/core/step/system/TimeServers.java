package dev.slipway.core.step.system;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;

/// Who sets the clock: systemd-timesyncd, by timesyncd.conf(5), or chrony, by a folder of sources that Debian's
/// `chrony.conf` reads; whichever the image has.
record TimeServers(RootFiles files) {
    private static final String TIMESYNCD = "systemd-timesyncd.service";
    private static final String CHRONY = "chrony.service";

    void write(List<String> servers) throws IOException {
        if (servers.isEmpty()) {
            return;
        }
        var units = new Units(files);
        if (units.has(TIMESYNCD)) {
            units.enable(TIMESYNCD, "sysinit.target.wants");
            files.write("/etc/systemd/timesyncd.conf.d/10-slipway.conf", forTimesyncd(servers));
        } else if (units.has(CHRONY)) {
            units.enable(CHRONY, "multi-user.target.wants");
            files.write("/etc/chrony/sources.d/slipway.sources", forChrony(servers));
        } else {
            files.notes().add("no-time-service", String.join(", ", servers));
        }
    }

    private static String forTimesyncd(List<String> servers) {
        return NetworkFile.HEADING + "[Time]\nNTP=" + String.join(" ", servers) + "\n";
    }

    private static String forChrony(List<String> servers) {
        return servers.stream()
                .map(server -> "server " + server + " iburst\n")
                .collect(Collectors.joining("", NetworkFile.HEADING, ""));
    }
}
