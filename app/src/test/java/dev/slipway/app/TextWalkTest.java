package dev.slipway.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.app.fake.FakeClaim;
import dev.slipway.app.fake.FakeStory;
import dev.slipway.app.fake.Samples;
import dev.slipway.app.settings.Language;
import dev.slipway.core.event.InstallEvent.Failed;
import dev.slipway.core.failure.ConnectionFailure.NotClaimed;
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
            typist.choose("e").waitFor("ejects the disc");
            typist.choose("r").answer(YES, "yes").waitFor("restarts now");
            typist.choose("n").waitFor("Step 1 of 8").choose("q").answer(YES, "yes");
            typist.waitForEnd();

            assertThat(calls(world))
                    .containsExactly("install " + FakeClaim.HASH, "eject", "reboot", "release");
            assertThat(reports.resolve("slipway-node01.html")).isNotEmptyFile();
            assertThat(typist.said()).doesNotContain(PASSWORD, Samples.CODE);
        }
    }

    @Test
    void findsAnImageInARegistryAndSaysWhoSignedItAndWhatItCosts() throws Exception {
        var world = World.of(FakeStory.whole(), reports);
        try (var typist = new Typist(world.parts())) {
            new TextWalk(typist).choose().claim().layOut();
            typist.waitFor("Step 4 of 8").choose("g").answer("Place:", "registry.example.org");
            typist.waitFor("sees at oci://registry.example.org: 2").waitFor(" 1  debian");
            typist.choose("1").waitFor("/debian: 2, and more").choose("m");
            typist.waitFor("/debian: 3.").waitFor(" 3  14").choose("f").answer("Filter:", "13");
            typist.waitFor(" 1  13").waitFor("Back to the page").choose("1");
            typist.waitFor("Step 4 of 8").waitFor("Signature: ").waitFor("To fetch: ");
            typist.waitFor("On disk: ").waitFor("Time: ").choose("m");
            typist.waitFor("Images on media of node01").choose("b").waitFor("Step 4 of 8");
            typist.choose("l").waitFor("ooked up").choose("b"); // it is kept in its own time
            typist.waitFor("Step 4 of 8");
        }
    }

    @Test
    void givesAGuestAnImageThatLiesOnThisComputer() throws Exception {
        DemoLayout.write(reports.resolve("demo"));
        var world = World.withGuest(FakeStory.whole(), reports);
        try (var typist = new Typist(world.parts())) {
            typist.waitFor("4: vm1").choose("4").waitFor("Chosen: vm1").choose("n");
            new TextWalk(typist).claim().layOut();
            typist.waitFor("Step 4 of 8").choose("o");
            typist.answer("on this computer", "oci-layout:" + reports.resolve("demo"));
            typist.waitFor("is given to this guest").waitFor("oci://operator.internal:");
            typist.waitFor("Digest: sha256:");
        }
    }

    @Test
    void showsThePartsOfTheMachineAndHelpsOnEachPage() throws Exception {
        var world = World.of(FakeStory.whole(), reports);
        try (var typist = new Typist(world.parts())) {
            typist.waitFor("3: node03")
                    .choose("?")
                    .waitFor("What is decided here:")
                    .waitFor("is installed. Machines");
            typist.waitFor("Step 1 of 8").choose("t").waitFor("must run machined").choose("t");
            typist.waitFor("192.0.2.7/24").choose("b").waitFor("Step 1 of 8");
            typist.choose("1").waitFor("Chosen: node01").choose("n");
            typist.waitFor("8A:1F")
                    .choose("#")
                    .waitFor("Claim the machine first")
                    .waitFor("Step 2 of 8");
            new TextWalk(typist).claim();
            typist.choose("#").waitFor("Processor:").waitFor("DIMM A2: 32 GiB");
            typist.waitFor("Failing:").answer("Enter for more", "").waitFor("Step 3 of 8");
            typist.choose("?").waitFor("Which disks get the system");
        }
    }

    @Test
    void filtersAndOrdersTheMachines() throws Exception {
        var world = World.of(FakeStory.whole(), reports);
        try (var typist = new Typist(world.parts())) {
            typist.waitFor("3: node03").choose("o").waitFor("5  Most memory");
            typist.answer("Your choice", "4").choose("f").answer("Filter", "192.0.2 in");
            typist.waitFor("1 of 3 are shown").waitFor(" 1  node03, 192.0.2.13").choose("f");
            typist.answer("Filter", "").waitFor(" 1  node01").waitFor(" 3  node03").choose("3");
            typist.waitFor("Chosen: node03");
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

            typist.waitFor("Go on with it");
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
    void goesOnWithAnInstallationWhoseMachinedWasKilledAndIsBack() throws Exception {
        var story = FakeStory.whole().failingAt(6, new NotClaimed("node01"));
        var world = World.of(story, reports);
        try (var typist = new Typist(world.parts())) {
            new TextWalk(typist).toReview(PASSWORD);
            world.node01().claim().unfinished();
            new TextWalk(typist).confirm();

            typist.waitFor("node01 is not claimed by you").waitFor("Step 2 of 8");
            typist.waitFor("Claim the machine.").choose("l");
            typist.answer("(not shown):", Samples.CODE).waitFor("did not reach its end");
            typist.waitFor("Go on with it");
            typist.choose("g").waitFor("Plan " + FakeClaim.LEFT).choose("g");
            typist.answer("bay 1:", "234A").answer(YES, "yes").waitFor("node01 is installed.");

            assertThat(calls(world))
                    .containsExactly("install " + FakeClaim.HASH, "resume " + FakeClaim.LEFT);
        }
    }

    @Test
    void watchesTheInstallationAgainAfterItWasLeft() throws Exception {
        var world = World.of(FakeStory.whole().hangingAt(6), reports);
        try (var typist = new Typist(world.parts())) {
            new TextWalk(typist).toReview(PASSWORD).confirm();
            typist.waitFor("Step 2 of 5: Partition disk").choose("q").answer(YES, "yes");
            typist.waitForEnd();
        }
        world.node01().installing("i-1");

        try (var typist = new Typist(world.parts())) {
            new TextWalk(typist).choose();
            typist.choose("l").answer("(not shown):", Samples.CODE).waitFor("Step 7 of 8");
            typist.waitFor("Step 2 of 5").choose("l").waitFor("clear-disk S4EVNX0R1234A begins");
        }
        assertThat(calls(world)).containsExactly("install " + FakeClaim.HASH);
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
