package dev.slipway.core.step.system;

import java.io.IOException;
import java.util.Optional;

/// The systemd units of the image. What `systemctl enable` does is to make links.
record Units(RootFiles files) {
    private static final String OURS = "/etc/systemd/system/";

    boolean has(String unit) throws IOException {
        return where(unit).isPresent();
    }

    private Optional<String> where(String unit) throws IOException {
        return files.first("/usr/lib/systemd/system/" + unit, "/lib/systemd/system/" + unit);
    }

    /// A mask of the image is taken off: the sysconfig wants the unit.
    ///
    /// @param wants such as `multi-user.target.wants`
    void enable(String unit, String wants) throws IOException {
        if (files.target(OURS + unit).filter("/dev/null"::equals).isPresent()) {
            files.delete(OURS + unit);
        }
        var found = where(unit);
        if (found.isPresent()) {
            files.link(OURS + wants + "/" + unit, found.get());
        }
    }

    /// A unit of ours.
    void add(String unit, String text, String wants) throws IOException {
        files.write(OURS + unit, text);
        files.link(OURS + wants + "/" + unit, OURS + unit);
    }
}
