package dev.slipway.core.step.system;

import dev.slipway.core.config.SystemConfiguration;
import java.io.IOException;

/// The host's name, and the machine id, which it must not share with other machines of the same image.
record Identity(RootFiles files) {
    void write(SystemConfiguration system) throws IOException {
        files.write("/etc/hostname", system.hostname() + "\n");
        files.write("/etc/hosts", hosts(system.hostname()));
        forgetMachineId();
    }

    /// 127.0.1.1 is Debian's way to have a name that resolves without a network.
    private static String hosts(String hostname) {
        var dot = hostname.indexOf('.');
        var names = dot < 0 ? hostname : hostname + " " + hostname.substring(0, dot);
        return """
                127.0.0.1 localhost
                127.0.1.1 %s
                ::1 localhost ip6-localhost ip6-loopback
                ff02::1 ip6-allnodes
                ff02::2 ip6-allrouters
                """
                .formatted(names);
    }

    /// Empty, and not missing: systemd fills it in at the first start without taking it for a new system whose
    /// units are all to be set to their defaults (machine-id(5)).
    private void forgetMachineId() throws IOException {
        files.write("/etc/machine-id", "", "r--r--r--", Owner.ROOT);
        if (files.target("/var/lib/dbus/machine-id").isEmpty()) {
            files.delete("/var/lib/dbus/machine-id");
        }
    }
}
