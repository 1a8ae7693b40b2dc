package dev.slipway.app;

import dev.slipway.app.fake.FakeClaim;
import dev.slipway.app.fake.Samples;
import java.io.IOException;

/// The way of a technician through the pages in text.
record TextWalk(Typist typist) {
    TextWalk toReview(String password) throws IOException, InterruptedException {
        return choose().claim().layOut().name().describe(password);
    }

    TextWalk choose() throws IOException, InterruptedException {
        typist.waitFor("node01 at 192.0.2.11").choose("1");
        typist.waitFor("Chosen: node01").choose("n");
        return this;
    }

    TextWalk claim() throws IOException, InterruptedException {
        typist.waitFor("8A:1F").choose("l").answer("(not shown):", Samples.CODE);
        typist.waitFor("node01 is yours").choose("n");
        return this;
    }

    TextWalk layOut() throws IOException, InterruptedException {
        typist.waitFor("Step 3 of 8").choose("1").waitFor("Single disk").choose("2");
        typist.waitFor("Layout: Mirror").choose("n");
        return this;
    }

    TextWalk name() throws IOException, InterruptedException {
        typist.waitFor("Step 4 of 8").choose("r").answer("reference:", Samples.REFERENCE);
        typist.waitFor("Digest: sha256:").choose("n");
        return this;
    }

    TextWalk describe(String password) throws IOException, InterruptedException {
        fillIn(password);
        typist.waitFor("Plan " + FakeClaim.HASH);
        return this;
    }

    TextWalk fillIn(String password) throws IOException, InterruptedException {
        typist.waitFor("Step 5 of 8").choose("h").answer("Host name:", "node01");
        typist.choose("u").answer("User:", "admin");
        typist.choose("w").answer("(not shown):", password).answer("(not shown):", password);
        typist.waitFor("A password is typed.").choose("n");
        return this;
    }

    TextWalk confirm() throws IOException, InterruptedException {
        typist.choose("e")
                .waitFor("S4EVNX0R1234A")
                .answer("in bay bay 1:", "234A")
                .answer("in bay bay 2:", "678b");
        typist.answer("Type “yes”", "yes");
        return this;
    }
}
