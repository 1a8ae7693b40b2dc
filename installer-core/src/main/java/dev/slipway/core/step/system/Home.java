package dev.slipway.core.step.system;

import java.io.IOException;
import java.util.List;

/// A user's home, and the keys that open it.
record Home(RootFiles files, Account account) {
    private static final String SKELETON = "/etc/skel";
    private static final String PRIVATE = "rwx------";

    /// One that is there stays as it is.
    void make() throws IOException {
        if (!files.exists(account.home())) {
            files.directory(account.home(), PRIVATE, account.owner());
            copy(SKELETON, account.home());
        }
    }

    private void copy(String from, String to) throws IOException {
        for (var name : files.names(from)) {
            copyEntry(from + "/" + name, to + "/" + name);
        }
    }

    private void copyEntry(String from, String to) throws IOException {
        var link = files.target(from);
        if (link.isPresent()) {
            files.link(to, link.get(), account.owner());
        } else if (files.isFile(from)) {
            files.copy(from, to, account.owner());
        } else {
            files.directory(to, "rwxr-xr-x", account.owner());
            copy(from, to);
        }
    }

    /// sshd takes no key from a file that others could have written.
    void write(List<String> sshKeys) throws IOException {
        if (!sshKeys.isEmpty()) {
            var folder = account.home() + "/.ssh";
            files.secure(folder, PRIVATE, account.owner());
            files.write(
                    folder + "/authorized_keys",
                    String.join("\n", sshKeys) + "\n",
                    RootFiles.SECRET,
                    account.owner());
        }
    }
}
