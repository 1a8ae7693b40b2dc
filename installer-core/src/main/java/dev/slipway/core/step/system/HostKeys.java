package dev.slipway.core.step.system;

import java.io.IOException;

/// The SSH host keys: each machine makes its own when it first starts, whatever the image brings.
record HostKeys(RootFiles files) {
    private static final String FOLDER = "/etc/ssh";

    /// `-A` makes those that are missing or empty, so that a first start that was cut short is made up for.
    private static final String UNIT =
            """
            # Written by Slipway.
            [Unit]
            Description=Make the SSH host keys of this machine
            Before=ssh.service ssh.socket
            [Service]
            Type=oneshot
            RemainAfterExit=yes
            ExecStart=/usr/bin/ssh-keygen -A
            [Install]
            WantedBy=multi-user.target
            """;

    void renew() throws IOException {
        for (var name : files.names(FOLDER)) {
            if (name.matches("ssh_host_.*_key(\\.pub)?")) {
                files.delete(FOLDER + "/" + name);
            }
        }
        if (files.exists("/usr/bin/ssh-keygen") && files.exists("/usr/sbin/sshd")) {
            new Units(files).add("slipway-host-keys.service", UNIT, "multi-user.target.wants");
        }
    }
}
