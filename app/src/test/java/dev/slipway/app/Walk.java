package dev.slipway.app;

import static javafx.scene.input.KeyCode.DOWN;
import static javafx.scene.input.KeyCode.ENTER;
import static javafx.scene.input.KeyCode.F1;
import static javafx.scene.input.KeyCode.F10;
import static javafx.scene.input.KeyCode.F6;
import static javafx.scene.input.KeyCode.F7;
import static javafx.scene.input.KeyCode.LEFT;
import static javafx.scene.input.KeyCode.RIGHT;
import static javafx.scene.input.KeyCode.SPACE;

import dev.slipway.app.fake.FakeClaim;
import dev.slipway.app.fake.Samples;

/// The way of a technician through the pages, by keyboard alone, looking at each page on the way.
record Walk(Shown wizard) {
    Walk toReview() {
        return choose().claim().layOut().name().describe();
    }

    /// Beside the list of machines.
    Walk testNetwork() {
        wizard.push(F6).lint().tabTo("network-test").push(SPACE);
        wizard.waitForText("network-fact", "192.0.2.7/24").lint();
        wizard.push(F6).waitFor("the page", () -> wizard.focused().equals("machines"));
        return this;
    }

    /// Looks at the help for the page, and says what it says first.
    String help() {
        wizard.push(F1).waitFor("the help", () -> wizard.visible("help-decides"));
        var said = wizard.lint().text("help-decides");
        wizard.push(F1).waitFor("the page", () -> !wizard.visible("help-decides"));
        return said;
    }

    Walk choose() {
        wizard.waitForRows("machines", 3).lint().push(DOWN).waitForStatus("").push(F10);
        return this;
    }

    Walk claim() {
        wizard.waitForText("fingerprint", "8A:1F").lint().write(Samples.CODE).push(ENTER);
        wizard.waitForText("held", "node01").waitForStatus("").lint().push(F10);
        return this;
    }

    Walk layOut() {
        wizard.push(DOWN).push(SPACE).push(DOWN).push(SPACE).waitForStatus("").lint().push(F10);
        return this;
    }

    /// Beside the page after the claim.
    Walk lookAtParts() {
        wizard.push(F7).waitForText("part", "Example").lint().push(F7);
        return this;
    }

    /// By looking for it in a registry and on the stick, instead of by name.
    Walk browse() {
        wizard.tabTo("from-recent").push(RIGHT).lint();
        wizard.tabTo("place").write("registry.example.org").push(ENTER);
        wizard.waitForText("browsed", "oci://registry.example.org").lint();
        wizard.tabTo("choices").push(DOWN).push(ENTER).waitForText("browsed", "/debian").lint();
        wizard.tabTo("more").push(SPACE);
        wizard.waitFor("the last page", () -> !wizard.visible("more")).lint();
        wizard.tabTo("from-registry").push(RIGHT).waitForText("browsed", ": 2.").lint();
        wizard.push(LEFT).tabTo("look").push(SPACE).waitForText("browsed", "/debian");
        wizard.tabTo("choices").push(DOWN).push(DOWN).push(ENTER);
        wizard.waitForText("signature", "1 ").lint().push(F10);
        return this;
    }

    Walk name() {
        wizard.write(Samples.REFERENCE).push(ENTER).waitForText("digest", "sha256:");
        wizard.lint().push(F10);
        return this;
    }

    Walk describe() {
        fillIn();
        wizard.waitForText("plan-hash", FakeClaim.HASH).lint();
        return this;
    }

    Walk fillIn() {
        wizard.write("node01").tabTo("user").write("admin");
        wizard.tabTo("password").write("secret").tabTo("password-again").write("secret");
        wizard.waitForStatus("").lint().push(F10);
        return this;
    }

    Walk confirm() {
        wizard.tabTo("confirm-0").write("234A").tabTo("confirm-1").write("678b");
        wizard.waitForStatus("");
        return this;
    }

    Walk erase() {
        wizard.tabTo("erase").push(SPACE);
        return this;
    }
}
