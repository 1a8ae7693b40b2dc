package dev.slipway.app;

import static javafx.scene.input.KeyCode.DOWN;
import static javafx.scene.input.KeyCode.ENTER;
import static javafx.scene.input.KeyCode.F10;
import static javafx.scene.input.KeyCode.SPACE;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The registry goes down in the middle of an installation: what is tried again is said with its facts, what is given up
/// says what was changed and can be gone on with, and the registry that is back is enough for it.
class RegistryDownTest {
    private static final int TRIES = 2;
    private static final long SOME = 6 << 20;

    @TempDir private Path folder;

    private final HeldPauses pauses = new HeldPauses();

    @Test
    void waitsGivesUpGoesOnAndWaitsAgain() throws Exception {
        try (var machine = RealMachine.issued(folder, pauses.options(TRIES));
                var cable = new Cable(machine.registry());
                var wizard = new Shown(machine.parts(), 800, 600)) {
            toReview(wizard, image(machine, cable));
            cable.outAfter(SOME);
            wizard.tabTo("confirm-0").write("0001").waitForStatus("").tabTo("erase").push(SPACE);

            wizard.waitForText("holdup", cable.authority()).waitForText("holdup", "1 of 2 tries");
            wizard.waitForText("now", "Unpack").lint();
            pauses.end();
            wizard.waitForText("summary", "The installation on mini failed.").lint();
            assertThat(wizard.texts("fact"))
                    .contains("The server " + cable.authority(), "Unpack the image", "rpool");

            pauses.holdAgain();
            backFor(SOME, cable);
            wizard.tabTo("go-on").push(SPACE).waitForText("plan-hash", "Plan ").lint();
            wizard.tabTo("confirm-0").write("0001").waitForStatus("").tabTo("erase").push(SPACE);
            wizard.waitForText("holdup", "1 of 2 tries");
            cable.in();
            pauses.end();

            wizard.waitForText("summary", "mini is installed.").lint();
        }
    }

    @Test
    void waitsGivesUpGoesOnAndWaitsAgainInText() throws Exception {
        try (var machine = RealMachine.issued(folder, pauses.options(TRIES));
                var cable = new Cable(machine.registry());
                var typist = new Typist(machine.parts())) {
            toReview(typist, image(machine, cable));
            cable.outAfter(SOME);
            confirm(typist);

            typist.waitFor("cannot be reached").waitFor(cable.authority() + ";");
            pauses.end();
            typist.waitFor("The installation on mini failed.").waitFor("Where: Unpack the image");
            typist.waitFor("Changed so far").waitFor("The pool rpool is created.");
            typist.waitFor("What to do now: Check its address");

            pauses.holdAgain();
            backFor(SOME, cable);
            typist.choose("g").waitFor("Plan ").choose("g");
            typist.answer("serial number of the disk", "0001").answer("Type “yes”", "yes");
            typist.waitFor(cable.authority() + ";");
            cable.in();
            pauses.end();

            typist.waitFor("mini is installed.");
        }
    }

    private static void backFor(long bytes, Cable cable) throws IOException {
        cable.in();
        cable.outAfter(bytes);
    }

    private static String image(RealMachine machine, Cable cable) {
        return machine.image().replace(machine.registry().authority(), cable.authority());
    }

    private static void toReview(Shown wizard, String image) {
        wizard.waitForText("search", "1 answered").push(DOWN).waitForStatus("").push(F10);
        wizard.tabTo("code").write(RealMachine.CODE.text()).push(ENTER);
        wizard.waitForText("held", "").waitForStatus("").push(F10);
        wizard.push(DOWN).push(SPACE).waitForStatus("").push(F10);
        wizard.write(image).tabTo("plain-http").push(SPACE).tabTo("resolve").push(SPACE);
        wizard.waitForText("digest", "sha256:").push(F10);
        wizard.write("node01").tabTo("user").write("admin");
        wizard.tabTo("password").write("secret").tabTo("password-again").write("secret");
        wizard.waitForStatus("").push(F10).waitForText("plan-hash", "Plan ");
    }

    private static void toReview(Typist typist, String image) throws Exception {
        typist.waitFor("1: mini").choose("1").waitFor("Chosen: mini").choose("n");
        typist.waitFor("Claim the machine.").choose("l");
        typist.answer("(not shown):", RealMachine.CODE.text()).waitFor("is yours").choose("n");
        typist.waitFor("Step 3 of 8").choose("1").waitFor("Layout: Single disk").choose("n");
        typist.waitFor("Step 4 of 8").choose("h").waitFor("Not encrypted").choose("r");
        typist.answer("reference:", image).waitFor("Digest: sha256:").choose("n");
        new TextWalk(typist).fillIn("secret");
    }

    private static void confirm(Typist typist) throws Exception {
        typist.waitFor("Will be lost").waitFor("Plan ").choose("e");
        typist.answer("serial number of the disk", "0001").answer("Type “yes”", "yes");
    }
}
