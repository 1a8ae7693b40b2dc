package dev.slipway.core.step.system;

import java.io.IOException;
import java.nio.file.Path;

/// Whom a file belongs to, by number: the names of the installed system mean nothing here.
record Owner(int user, int group) {
    static final Owner ROOT = new Owner(0, 0);

    static Owner of(Path file) throws IOException {
        return new Owner(Ownership.id(file, "unix:uid"), Ownership.id(file, "unix:gid"));
    }
}
