package dev.slipway.core.loop;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.core.command.Orphans;
import dev.slipway.core.event.InstallEvent.Completed;
import dev.slipway.core.faults.Totals;
import dev.slipway.core.inventory.Disk;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A process of its own, the real tools, and the real signal.
class SigkillMatrixTest {
    /// So many events of a long step are passed over: it is killed in the middle of it now and then.
    private static final int PROGRESS = 20;

    @TempDir private Path folder;

    @Test
    void resumesWhateverTheSignalInterrupted() throws Exception {
        var whole = Files.createDirectory(folder.resolve("whole"));
        var moments = moments(eventsUntil(Integer.MAX_VALUE, whole));
        LoopPlatform.open(whole).close(); // its disks are still attached
        for (var n : moments) {
            var own = Files.createDirectory(folder.resolve("killed-" + n));
            assertThat(eventsUntil(n, own)).hasSize(n);
            assertComesToItsEnd(own, n);
        }
        Totals.kills(moments.size());
    }

    /// Before and after each step, and in the middle of those that take long. The process runs on until the signal
    /// arrives: one sent after the last step may find that it has ended.
    private static List<Integer> moments(List<String> events) {
        return IntStream.range(2, events.size())
                .filter(n -> isMoment(events.get(n - 1), n))
                .boxed()
                .toList();
    }

    private static boolean isMoment(String event, int number) {
        return switch (event) {
            case "Started", "Finished" -> true;
            case "Progressed" -> number % PROGRESS == 0;
            default -> false;
        };
    }

    /// What a process said before it ended, or got the signal right after the last of them.
    private static List<String> eventsUntil(int last, Path own) throws Exception {
        SmallInstallation.makeDisk(own);
        var victim = start(own);
        var said = new ArrayList<String>();
        try (var lines =
                new BufferedReader(
                        new InputStreamReader(victim.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line; said.size() < last && (line = lines.readLine()) != null; ) {
                said.add(line);
            }
        } finally {
            victim.destroyForcibly(); // SIGKILL, where it has not ended
        }
        assertThat(victim.waitFor(30, SECONDS)).isTrue();
        return said;
    }

    private static Process start(Path own) throws Exception {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var path =
                System.getProperty(
                        "surefire.test.class.path", System.getProperty("java.class.path"));
        return new ProcessBuilder(
                        List.of(
                                java,
                                "-XX:TieredStopAtLevel=1",
                                "-XX:+UseSerialGC",
                                "-cp",
                                path,
                                Victim.class.getName(),
                                own.toString()))
                .redirectError(own.resolve("errors").toFile())
                .start();
    }

    private static void assertComesToItsEnd(Path own, int moment) throws Exception {
        Orphans.end();
        try (var machine = LoopPlatform.open(own)) {
            var ended = SmallInstallation.resumeIfUnfinished(own, machine);

            assertThat(ended).as("killed after event " + moment).isInstanceOf(Completed.class);
            assertThat(machine.look().disks()).allMatch(Disk::free);
            SmallInstallation.assertHasEveryFile(machine);
        }
    }
}
