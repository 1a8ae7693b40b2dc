package dev.slipway.app;

import dev.slipway.app.fake.Samples;
import java.io.IOException;
import java.util.List;

/// The way of a technician who installs three machines at once, in text.
record FleetTextWalk(Typist typist) {
    private static final List<String> TAILS =
            List.of("234A", "678b", "232d", "672e", "233d", "673e");

    FleetTextWalk toReview(String password) throws IOException, InterruptedException {
        choose().claim(0).claim(1).claim(2);
        typist.waitFor("node03 is yours").choose("n");
        new TextWalk(typist).layOut().name().fillIn(password);
        return this;
    }

    FleetTextWalk choose() throws IOException, InterruptedException {
        typist.waitFor("3: node03").choose("v").answer("or 2-4", "1-3");
        typist.waitFor("Chosen: node01, node02, node03").choose("n");
        return this;
    }

    /// Each with the code on its own console.
    FleetTextWalk claim(int machine) throws IOException, InterruptedException {
        select(machine).waitFor("8A:1F").choose("l").answer("(not shown):", Samples.CODE);
        return this;
    }

    /// By the number of its row.
    Typist select(int machine) throws IOException, InterruptedException {
        typist.choose("" + (machine + 1));
        return typist.waitFor("Of node0" + (machine + 1) + ":");
    }

    /// What is asked for of each disk of each machine.
    FleetTextWalk confirm() throws IOException, InterruptedException {
        return confirm(0).confirm(1).confirm(2);
    }

    FleetTextWalk confirm(int machine) throws IOException, InterruptedException {
        select(machine).waitFor("Plan ").choose("t");
        typist.answer("in bay bay 1:", TAILS.get(2 * machine));
        typist.answer("in bay bay 2:", TAILS.get(2 * machine + 1));
        return this;
    }

    FleetTextWalk erase() throws IOException, InterruptedException {
        typist.choose("e").waitFor("Erase disks (6) and install machines (3)?");
        typist.answer("Type “yes”", "yes");
        return this;
    }
}
