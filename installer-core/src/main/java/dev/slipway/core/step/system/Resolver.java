package dev.slipway.core.step.system;

import dev.slipway.core.config.SystemConfiguration;
import java.io.IOException;
import java.util.stream.Collectors;

/// Who resolves names: systemd-resolved where the image has it, told by [Network]'s files; otherwise
/// resolv.conf itself.
record Resolver(RootFiles files) {
    private static final String SERVICE = "systemd-resolved.service";
    private static final String FILE = "/etc/resolv.conf";

    void write(SystemConfiguration system) throws IOException {
        var units = new Units(files);
        if (units.has(SERVICE)) {
            units.enable(SERVICE, "sysinit.target.wants");
            files.link(FILE, "../run/systemd/resolve/stub-resolv.conf");
        } else if (!system.nameservers().isEmpty()) {
            files.write(FILE, text(system));
        } else if (!system.interfaces().isEmpty()) {
            files.notes().add("no-resolver");
        }
    }

    private static String text(SystemConfiguration system) {
        var search =
                system.search().isEmpty()
                        ? ""
                        : "search " + String.join(" ", system.search()) + "\n";
        return search
                + system.nameservers().stream()
                        .map(server -> "nameserver " + server + "\n")
                        .collect(Collectors.joining());
    }
}
