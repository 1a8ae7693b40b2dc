package dev.slipway.core.step.system;

import java.io.IOException;
import java.util.List;

/// What passwd(5) says of a user.
record Account(String name, Owner owner, String home) {
    static Account of(Line line) throws IOException {
        return new Account(line.field(0), new Owner(line.number(2), line.number(3)), line.field(5));
    }

    Line line(String shell) {
        return new Line(List.of(name, "x", "" + owner.user(), "" + owner.group(), "", home, shell));
    }
}
