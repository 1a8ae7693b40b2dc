package dev.slipway.app;

import static java.util.concurrent.TimeUnit.SECONDS;
import static javafx.scene.input.KeyCode.DOWN;
import static javafx.scene.input.KeyCode.ENTER;
import static javafx.scene.input.KeyCode.F10;
import static javafx.scene.input.KeyCode.F7;
import static javafx.scene.input.KeyCode.LEFT;
import static javafx.scene.input.KeyCode.RIGHT;
import static javafx.scene.input.KeyCode.SPACE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.core.event.InstallEvent.Completed;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.util.WaitForAsyncUtils;

/// The wizard against a real daemon: found by multicast, reached over mutual TLS, installed by the real engine with an
/// image that is really fetched and unpacked. Only the disks and their tools are simulated.
class RealMachineTest {
    @TempDir private Path folder;

    @Test
    void installsARealMachinedByKeyboardAlone() throws Exception {
        try (var machine = RealMachine.issued(folder);
                var wizard = new Shown(machine.parts(), 800, 600)) {
            find(wizard);
            wizard.waitForText("fingerprint", shortened(machine.daemon().fingerprint()));
            claim(wizard);
            wizard.push(DOWN).push(SPACE).push(DOWN).push(SPACE).waitForStatus("").push(F10);
            describe(wizard, machine);

            wizard.tabTo("confirm-0").write("0001").tabTo("confirm-1").write("0002");
            wizard.lint().tabTo("erase").push(SPACE);

            wizard.waitForText("summary", "mini is installed.").lint();
            var end = wizard.onScreen(() -> wizard.job().report().get().end().orElseThrow());
            assertThat(end).isInstanceOf(Completed.class);
            assertThat(wizard.visible("simulated")).isTrue();
        }
    }

    @Test
    void installsARealMachinedInText() throws Exception {
        try (var machine = RealMachine.issued(folder);
                var typist = new Typist(machine.parts())) {
            typist.waitFor("1: mini").choose("1").waitFor("Chosen: mini").choose("n");
            typist.waitFor("Claim the machine.").choose("l");
            typist.answer("(not shown):", RealMachine.CODE.text()).waitFor("is yours").choose("n");
            new TextWalk(typist).layOut();
            typist.waitFor("Step 4 of 8").choose("h").waitFor("Not encrypted").choose("r");
            typist.answer("reference:", machine.image()).waitFor("Digest: sha256:").choose("n");
            new TextWalk(typist).fillIn("secret");
            typist.waitFor("Will be lost").waitFor("Plan ").choose("e");
            typist.answer("serial number of the disk", "0001");
            typist.answer("serial number of the disk", "0002").answer("Type “yes”", "yes");

            typist.waitFor("mini is installed.").waitFor("sha256:");
        }
    }

    @Test
    void addsABootEnvironmentToThePoolThatItMadeByHandBefore() throws Exception {
        try (var machine = RealMachine.issued(folder);
                var wizard = new Shown(machine.parts(), 800, 600)) {
            find(wizard);
            claim(wizard);
            wizard.push(DOWN).push(SPACE).tabTo("storage-tabs").push(RIGHT).push(RIGHT).push(RIGHT);
            wizard.tabTo("add-dataset").push(SPACE).write("srv").tabTo("mount-0").write("/srv");
            wizard.tabTo("storage-tabs").push(RIGHT).tabTo("swap").write("1G").waitForStatus("");
            wizard.push(F10);
            describe(wizard, machine);
            wizard.tabTo("confirm-0").write("0001").tabTo("erase").push(SPACE);
            wizard.waitForText("summary", "mini is installed.");

            wizard.tabTo("next-machine").push(SPACE);
            WaitForAsyncUtils.waitFor(10, SECONDS, () -> machine.holder().isEmpty());
            find(wizard);
            claim(wizard);
            wizard.tabTo("storage-tabs").push(LEFT).tabTo("adopt-none").push(DOWN);
            wizard.tabTo("boot-environment").write("second").waitForStatus("").push(F10);
            resolve(wizard); // what was typed for the machine before is still there
            wizard.waitForStatus("").push(F10).waitForText("plan-hash", "Plan ");
            assertThat(wizard.text("erase")).contains("beside what is there");
            wizard.lint().tabTo("confirm-0").write("mini").tabTo("erase").push(SPACE);

            wizard.waitForText("summary", "mini is installed.").lint();
        }
    }

    @Test
    void findsAnImageInItsRegistryAndOnItsStick() throws Exception {
        try (var machine = RealMachine.issued(folder);
                var wizard = new Shown(machine.parts(), 800, 600)) {
            var layout = machine.onItsStick();
            find(wizard);
            claim(wizard);
            wizard.push(F7).waitFor("its parts", () -> wizard.visible("part")).lint().push(F7);
            wizard.push(DOWN).push(SPACE).waitForStatus("").push(F10);

            wizard.tabTo("from-recent").push(RIGHT).push(RIGHT);
            wizard.waitForText("browsed", "Images on media of mini: 1.");
            choose(wizard).waitForText("image-size", "medium of the machine");
            assertThat(wizard.typed("reference")).isEqualTo("oci-layout:" + layout + ":latest");

            wizard.tabTo("plain-http").push(SPACE).tabTo("from-media").push(LEFT);
            wizard.tabTo("place").write(machine.registry().authority()).push(ENTER);
            choose(wizard.waitForText("browsed", "Repositories that mini sees"));
            choose(wizard.waitForText("browsed", "Tags that mini sees"))
                    .waitForText("signature", "none is kept");
            assertThat(wizard.typed("reference")).isEqualTo(machine.image());
            wizard.waitForText("image-size", machine.registry().authority()).lint();
        }
    }

    private static Shown choose(Shown wizard) {
        return wizard.waitForStatus("Look the image up.").tabTo("choices").push(DOWN).push(ENTER);
    }

    @Test
    void pairsByFingerprintWithAMachineThatNoAuthorityVouchesFor() throws Exception {
        try (var machine = RealMachine.unknown(folder);
                var wizard = new Shown(machine.parts(), 800, 600)) {
            find(wizard);
            wizard.waitForText("untrusted", shortened(machine.daemon().fingerprint())).lint();

            wizard.tabTo("same").push(SPACE).tabTo("trust").push(SPACE);
            wizard.waitForText("fingerprint", shortened(machine.daemon().fingerprint()));
            claim(wizard);

            assertThat(wizard.visible("disks")).isTrue();
        }
    }

    private static void find(Shown wizard) {
        wizard.waitForText("search", "1 answered").push(DOWN).waitForStatus("").push(F10);
    }

    private static void describe(Shown wizard, RealMachine machine) {
        wizard.write(machine.image()).tabTo("plain-http").push(SPACE);
        resolve(wizard);
        wizard.write("node01").tabTo("user").write("admin");
        wizard.tabTo("password").write("secret").tabTo("password-again").write("secret");
        wizard.waitForStatus("").push(F10).waitForText("plan-hash", "Plan ");
    }

    private static void resolve(Shown wizard) {
        wizard.tabTo("resolve").push(SPACE).waitForText("digest", "sha256:").push(F10);
    }

    private static void claim(Shown wizard) {
        wizard.tabTo("code").write(RealMachine.CODE.text()).push(ENTER);
        wizard.waitForText("held", "").waitForStatus("").push(F10);
    }

    /// The first line of two, as the page shows it.
    private static String shortened(String fingerprint) {
        return String.join(
                ":", List.of(fingerprint.replace("SHA256:", "").split(":")).subList(0, 16));
    }
}
