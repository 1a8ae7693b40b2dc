package dev.slipway.core.step.system;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// `/etc/fstab`: what the image has in it stays.
record FileSystemTable(RootFiles files) {
    private static final String FILE = "/etc/fstab";

    /// Equal priorities, so that all are used at once; and none is waited for that is not there.
    ///
    /// @param devices as fstab(5) names them
    void writeSwaps(List<String> devices) throws IOException {
        if (devices.isEmpty()) {
            return;
        }
        var lines = new ArrayList<>(files.text(FILE).orElse("").lines().toList());
        for (var device : devices) {
            lines.removeIf(line -> line.startsWith(device + " "));
            lines.add(device + " none swap sw,nofail,pri=10 0 0");
        }
        files.write(FILE, String.join("\n", lines) + "\n");
    }
}
