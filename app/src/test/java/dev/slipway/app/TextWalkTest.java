package dev.slipway.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.app.fake.FakeClaim;
import dev.slipway.app.fake.FakeStory;
import dev.slipway.app.fake.Samples;
import dev.slipway.app.settings.Language;
import dev.slipway.core.event.InstallEvent.Failed;
import dev.slipway.core.failure.DiskFailure.DiskWriteFailed;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The wizard in text, through a pipe: no terminal, no toolkit.
class TextWalkTest {
    private static final String PASSWORD = "correct horse 7";
    private static final String YES = "Type “yes”";

    @TempDir private Path reports;

    @Test
    void getsThroughAllPagesAndShowsNoSecret() throws Exception {
        var world = World.of(FakeStory.whole(), reports);
        try (var typist = new Typist(world.parts())) {
            new TextWalk(typist).toReview(PASSWORD).confirm();
            typist.waitFor("node01 is installed.").waitFor("Save report");
            typist.choose("s").answer("Your choice", "1");
            typist.answer("Report file:", "").waitFor("report is saved");
            typist.choose("r").answer(YES, "yes").waitFor("restarts now");
            typist.choose("n").waitFor("Step 1 of 8").choose("q").answer(YES, "yes");
            typist.waitForEnd();

            assertThat(calls(world))
                    .containsExactly("install " + FakeClaim.HASH, "reboot", "release");
            assertThat(reports.resolve("slipway-node01.html")).isNotEmptyFile();
            assertThat(typist.said()).doesNotContain(PASSWORD, Samples.CODE);
        }
    }

    @Test
    void erasesNothingByEnterNorByAWordThatWasNotAskedFor() throws Exception {
        var world = World.of(FakeStory.whole(), reports);
        try (var typist = new Typist(world.parts())) {
            new TextWalk(typist).toReview(PASSWORD);

            typist.choose("").choose("e").answer("bay 1:", "").answer("bay 2:", "");
            typist.waitFor("Step 6 of 8").choose("e").answer("bay 1:", "0000");
            typist.waitFor("That is not it.").answer("bay 1:", "234a");
            typist.answer("bay 2:", "678b").answer(YES, "").waitFor("Step 6 of 8");
            typist.choose("e").answer("bay 1:", "").answer("bay 2:", "").answer(YES, "y");
            typist.waitFor("Step 6 of 8").choose("k").waitFor("Step 5 of 8");

            assertThat(calls(world)).isEmpty();
        }
    }

    @Test
    void saysWhatWentWrongAndGoesOn() throws Exception {
        var failure = new DiskWriteFailed("S4EVNX0R1234A", "EIO");
        var failed = new Failed("export-pool rpool", failure, List.of("Pool rpool was created."));
        var world = World.of(FakeStory.endingWith(failed, 0), reports);
        try (var typist = new Typist(world.parts())) {
            new TextWalk(typist).choose();
            typist.choose("l").answer("(not shown):", "wrong");
            typist.waitFor("! ").waitFor("Nothing was changed on any disk.").waitFor("Step 2");
            new TextWalk(typist).claim().layOut();
            typist.choose("r").answer("reference:", "oci://registry.example.org/debian:14");
            typist.waitFor("! ").waitFor("debian:14").waitFor("Look the image up.");
            typist.choose("r").answer("reference:", Samples.REFERENCE).waitFor("sha256:");
            typist.choose("n");
            new TextWalk(typist).describe(PASSWORD).confirm();
            typist.waitFor("The installation on node01 failed.");
            typist.waitFor("Changed so far: Pool rpool was created.").waitFor("What to do now:");
            world.node01().claim().unfinished();

            typist.choose("g").waitFor("Plan " + FakeClaim.LEFT).choose("g");
            typist.answer("bay 1:", "234A").answer(YES, "yes").waitFor("failed.");

            assertThat(calls(world)).contains("resume " + FakeClaim.LEFT);
        }
    }

    @Test
    void watchesAnInstallationThatRunsAlreadyAndLeavesItRunning() throws Exception {
        var world = World.of(FakeStory.whole().hangingAt(6), reports);
        world.node01().installing("i-1");
        try (var typist = new Typist(world.parts())) {
            new TextWalk(typist).choose();
            typist.choose("l").answer("(not shown):", Samples.CODE);

            typist.waitFor("Step 7 of 8").waitFor("Step 2 of 5: Partition disk").choose("l");
            typist.waitFor("clear-disk S4EVNX0R1234A begins").choose("c").answer(YES, "");
            typist.choose("q").waitFor("goes on without you").answer(YES, "yes");
            typist.waitFor("Left. The installation goes on").waitForEnd();

            assertThat(calls(world)).isEmpty();
        }
    }

    @Test
    void cancelsAfterAQuestion() throws Exception {
        var world = World.of(FakeStory.whole().hangingAt(6), reports);
        try (var typist = new Typist(world.parts())) {
            new TextWalk(typist).toReview(PASSWORD).confirm();

            typist.waitFor("Step 2 of 5").choose("c").waitFor("What is erased stays erased");
            typist.answer(YES, "yes").waitFor("Waiting: node01 stops");
            typist.choose("q");

            assertThat(calls(world)).containsExactly("install " + FakeClaim.HASH, "cancel");
        }
    }

    @Test
    void installsAConfigurationThatWasWrittenElsewhereAndAsksForItsSecret() throws Exception {
        var file = Files.writeString(reports.resolve("node01.kdl"), Samples.WRITTEN);
        var world = World.of(FakeStory.whole(), reports);
        try (var typist = new Typist(world.parts())) {
            new TextWalk(typist).choose().claim();
            typist.choose("k").choose("m").answer("File:", file.toString());
            typist.waitFor("takes the place").waitFor("Nothing is wrong with it.").choose("s");
            typist.waitFor("  2      vdev \"stripe\"").choose("c");
            for (var step : List.of("Step 3", "Step 4", "Step 5")) {
                typist.waitFor(step).choose("n");
            }

            typist.waitFor("Plan " + FakeClaim.HASH).choose("e").answer("bay 1:", "234A");
            typist.answer("tank-key", PASSWORD).answer(YES, "yes");

            typist.waitFor("node01 is installed.");
            assertThat(calls(world))
                    .containsExactly("install " + FakeClaim.HASH + " with [tank-key]");
            assertThat(typist.said()).doesNotContain(PASSWORD);
        }
    }

    @Test
    void writesTheContentsOfAWholeDisk() throws Exception {
        var world = World.of(FakeStory.whole(), reports);
        try (var typist = new Typist(world.parts())) {
            new TextWalk(typist).choose().claim();
            typist.waitFor("Step 3 of 8").choose("o").waitFor("chosen with it").choose("n");
            typist.choose("r").answer("reference:", Samples.RAW).waitFor("sha256:");
            typist.waitFor("Choose the disk").choose("d").answer("Your choice", "1");
            typist.waitFor("All that is on S4EVNX0R1234A is lost").choose("n");
            typist.waitFor("Step 5 of 8").waitFor("brings its own system").choose("n");

            typist.waitFor("Plan " + FakeClaim.HASH).choose("e").answer("bay 1:", "234A");
            typist.answer(YES, "yes").waitFor("is installed.");
            assertThat(calls(world)).containsExactly("install " + FakeClaim.HASH);
        }
    }

    @Test
    void putsPoolsTogetherByHand() throws Exception {
        var world = World.of(FakeStory.whole(), reports);
        try (var typist = new Typist(world.parts())) {
            new TextWalk(typist).choose().claim();
            typist.waitFor("Step 3 of 8").choose("1").waitFor("Single disk").choose("2");
            typist.waitFor("Layout: Mirror").choose("v").waitFor("now in mirror-0");
            typist.answer("Your choice", "5").answer("Your choice", "6");
            typist.waitFor("spare-1: Spare: No disk yet.").answer("Your choice", "2");
            typist.waitFor("Where does").answer("Your choice", "2").answer("Your choice", "3");
            typist.answer("Your choice", "1").waitFor("stripe-0: Single disks (data)");
            typist.answer("Your choice", "").waitFor("spare-1: Spare: S4EVNX0R5678B");

            typist.choose("d").answer("Your choice", "1").answer("Name:", "home");
            typist.answer("Mounted at:", "/home").answer("Quota:", "100G");
            typist.answer("Reservation:", "").answer("Property:", "compression=zstd");
            typist.answer("Property:", "").answer("Your choice", "");
            typist.waitFor("Dataset home: Mounted at: /home, Quota: 100G, compression=zstd");
            typist.choose("u").answer("Your choice", "1").answer("Name:", "vm0");
            typist.answer("Size (such as 20G):", "20G").answer("Block size", "16K");
            typist.answer(YES, "yes").answer(YES, "").answer("Property:", "");
            typist.answer("Your choice", "").waitFor("Volume vm0: 20G, Block size: 16K, thin");

            typist.choose("s").answer("Your choice", "1").waitFor("Work on rpool: the system");
            typist.answer("Your choice", "").waitFor("Worked on: tank: data");
            typist.waitFor("tank: Choose the disks.").choose("1").waitFor("[used] bay 3");

            typist.choose("k").waitFor("Show the text").choose("s");
            typist.waitFor("vdev \"spare\"").waitFor("volume \"vm0\"").waitFor("pool \"tank\"");
        }
    }

    @Test
    void keepsTheLanguageThatIsChosenForItsNextStart() throws Exception {
        var world = World.of(FakeStory.whole(), reports);
        try (var typist = new Typist(world.parts())) {
            typist.waitFor("Step 1 of 8").choose("u").waitFor("Chosen now: As");
            typist.waitFor(" 3  Deutsch").answer("Your choice", "3");

            typist.waitFor("Kept in " + reports.resolve("config/settings.kdl"));
            assertThat(world.parts().settingsFile().read().language()).isEqualTo(Language.GERMAN);
        }
    }

    @Test
    void speaksGerman() throws Exception {
        var before = Locale.getDefault();
        Locale.setDefault(Locale.GERMAN);
        var world = World.of(FakeStory.whole(), reports);
        try (var typist = new Typist(world.parts(), Locale.GERMAN)) {
            typist.waitFor("Schritt 1 von 8").answer("Ihre Wahl: ", "v").answer("„ja“", "ja");
            typist.waitFor("Verlassen.").waitForEnd();
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void leavesWhenTheLineHangsUpAndGivesTheMachineBack() throws Exception {
        var world = World.of(FakeStory.whole(), reports);
        try (var typist = new Typist(world.parts())) {
            new TextWalk(typist).choose().claim();

            typist.hangUp().waitForEnd();
        }

        assertThat(calls(world)).containsExactly("release");
    }

    private static List<String> calls(World world) {
        return world.node01().claim().calls();
    }
}
