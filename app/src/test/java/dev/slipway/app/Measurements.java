package dev.slipway.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.app.fake.FakeConnector;
import dev.slipway.app.fake.FakeDiscovery;
import dev.slipway.app.fake.FakeStory;
import dev.slipway.app.fake.Samples;
import dev.slipway.core.discovery.FoundMachine;
import dev.slipway.core.machine.MachineAddress;
import dev.slipway.core.machine.MachineStatus;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// How fast the wizard is, in words on standard output; docs/benchmarks.md says how to ask. What is asserted is that all of
/// it was shown, never how soon.
class Measurements {
    private static final int LINES_A_SECOND = 10_000;
    private static final int LINES = 20 * LINES_A_SECOND;
    private static final int MACHINES = 1000;
    private static final List<KeyCode> PAGES =
            List.of(
                    KeyCode.DIGIT1,
                    KeyCode.DIGIT2,
                    KeyCode.DIGIT3,
                    KeyCode.DIGIT4,
                    KeyCode.DIGIT5,
                    KeyCode.DIGIT6);
    private static final int ROUNDS = 20;

    @TempDir private Path reports;

    @Test
    void ofTenThousandLogLinesASecond() throws Exception {
        var world = World.of(FakeStory.pouring(LINES, LINES_A_SECOND), reports);
        try (var wizard = new Shown(world.parts(), 1024, 768)) {
            new Walk(wizard).toReview().confirm().erase();
            wizard.waitFor("the log", () -> wizard.visible("log"));
            var frames = Frames.of(wizard);
            var lines = wizard.onScreen(() -> ((ListView<?>) wizard.node("log")).getItems());

            var first = pulsesUntil(frames, () -> reached(lines, LINES / 2));
            say("%,d log lines a second: %s".formatted(LINES_A_SECOND, first.said()));
            var full = pulsesUntil(frames, () -> reached(lines, LINES * 3 / 4));
            say("  while the oldest are forgotten: %s".formatted(full.said()));
            var painted = frames.eachSecondUntil(() -> reached(lines, LINES - 1));
            say("  painted while nobody types: %.1f times a second".formatted(painted));
            say(
                    "  a letter that is sought in all of them: %.0f ms"
                            .formatted(1000 * sought(frames, "7")));

            assertThat(wizard.onScreen(lines::size)).isGreaterThan(LINES / 10);
        }
    }

    @Test
    void ofAThousandMachines() throws Exception {
        var discovery = FakeDiscovery.waiting();
        try (var wizard =
                new Shown(World.parts(discovery, new FakeConnector(), reports), 1024, 768)) {
            wizard.waitForRows("machines", 0);
            IntStream.range(0, MACHINES).forEach(number -> discovery.appears(machine(number)));
            var frames = Frames.of(wizard);

            var listed = frames.after(KeyCode.F5, false, () -> rows(wizard) == MACHINES);
            say(
                    "%,d machines that answer at once: listed after %.0f ms"
                            .formatted(MACHINES, 1000 * listed));
            var heardAgain = wizard.onScreen(Pulses::new);
            frames.after(heardAgain::start, () -> true);
            frames.after(KeyCode.F5, false, () -> heardAgain.count() > 60);
            say("  while all are heard again: %s".formatted(heardAgain.said()));
            frames.after(heardAgain::stop, () -> true);

            assertThat(rows(wizard)).isEqualTo(MACHINES);
        }
    }

    @Test
    void ofPageSwitches() throws Exception {
        var world = World.of(FakeStory.whole(), reports);
        try (var wizard = new Shown(world.parts(), 1024, 768)) {
            new Walk(wizard).toReview();
            var frames = Frames.of(wizard);
            for (var page : PAGES) {
                var times = IntStream.range(0, ROUNDS).mapToDouble(_ -> turnTo(frames, page));
                var sorted = times.map(time -> 1000 * time).sorted().toArray();
                say(
                        "to page %s, %d times: median %.0f ms, at most %.0f ms"
                                .formatted(
                                        page.getName(),
                                        ROUNDS,
                                        sorted[ROUNDS / 2],
                                        sorted[ROUNDS - 1]));
            }
        }
    }

    private static Pulses pulsesUntil(Frames frames, Callable<Boolean> holds) {
        var pulses = frames.wizard().onScreen(Pulses::new);
        frames.after(pulses::start, holds);
        frames.after(pulses::stop, () -> true);
        return pulses;
    }

    /// From the page before it, or after it.
    private static double turnTo(Frames frames, KeyCode page) {
        var elsewhere = page == KeyCode.DIGIT1 ? KeyCode.DIGIT2 : KeyCode.DIGIT1;
        frames.after(elsewhere, true, () -> true);
        return frames.after(page, true, () -> true);
    }

    private static double sought(Frames frames, String word) {
        return frames.after(
                () -> ((TextField) frames.wizard().node("log-search")).setText(word), () -> true);
    }

    private static boolean reached(List<?> lines, int number) {
        return !lines.isEmpty() && number(lines.getLast().toString()) >= number;
    }

    private static int number(String line) {
        return Integer.parseInt(line.replaceAll(".*file-|\\D+$", ""));
    }

    private static int rows(Shown wizard) {
        return ((TableView<?>) wizard.node("machines")).getItems().size();
    }

    private static FoundMachine machine(int number) {
        var address = "10.0.%d.%d".formatted(number / 250, 1 + number % 250);
        return Samples.found(
                "node%04d".formatted(number),
                new MachineAddress(address, 8443),
                MachineStatus.AVAILABLE);
    }

    private static void say(String words) {
        System.out.println(words);
    }
}
