package dev.slipway.core.loop;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.core.command.Command;
import dev.slipway.core.command.Orphans;
import dev.slipway.core.engine.InstallEngine;
import dev.slipway.core.event.InstallEvent.Completed;
import dev.slipway.core.faults.Totals;
import dev.slipway.core.inventory.Disk;
import dev.slipway.core.step.Steps;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A process of its own, the real tools, and the real signal.
class SigkillMatrixTest {
    private static final String KDL =
            """
            disk "serial:LOOP-A" table="mbr" {
                partition "root" { filesystem "ext4"; mount "/" }
            }
            image "oci://registry.example/small:1"
            sysconfig { hostname "loop" }
            """;

    @TempDir private Path folder;

    @Test
    void resumesWhateverTheSignalInterrupted() throws Exception {
        LoopTools.assume("mkfs.ext4");
        var whole = Files.createDirectory(folder.resolve("whole"));
        var events = eventsUntil(Integer.MAX_VALUE, whole);
        LoopPlatform.open(whole).close(); // its disks are still attached
        var stride = Totals.wholeMatrix() ? 1 : 40;
        var points = 0;
        for (var n = 2; n < events; n += stride) {
            var own = Files.createDirectory(folder.resolve("killed-" + n));
            assertThat(eventsUntil(n, own)).isEqualTo(n);
            assertComesToItsEnd(own, n);
            points++;
        }
        Totals.kills(points);
    }

    /// How many events a process said before it ended, or got the signal right after the last of them.
    private static int eventsUntil(int last, Path own) throws Exception {
        LoopPlatform.makeDisk(own, "A", 300, 512);
        Files.writeString(own.resolve("machine.kdl"), KDL);
        var victim = start(own);
        var said = 0;
        try (var lines =
                new BufferedReader(
                        new InputStreamReader(victim.getInputStream(), StandardCharsets.UTF_8))) {
            while (said < last && lines.readLine() != null) {
                said++;
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
            var installations = Victim.installations(own);
            var resuming = installations.unfinished().orElseThrow().resuming();
            var story = installations.begin(resuming);
            var system = new SmallSystem();
            var ended =
                    new InstallEngine(machine, new Steps(machine, system, system))
                            .run(resuming, story.records(), story);

            assertThat(ended).as("killed after event " + moment).isInstanceOf(Completed.class);
            assertThat(machine.look().disks()).allMatch(Disk::free);
            assertHasEveryFile(machine, system);
        }
    }

    private static void assertHasEveryFile(LoopPlatform machine, SmallSystem system)
            throws Exception {
        var root = machine.target();
        var device = machine.partition("A", 1);
        machine.commands()
                .run(Command.of("mount", "-t", "ext4", "-o", "ro", device, root.toString()));
        try {
            for (var file : system.files().entrySet()) {
                assertThat(root.resolve(file.getKey())).hasBinaryContent(file.getValue());
            }
        } finally {
            machine.commands().run(Command.of("umount", root.toString()));
        }
    }
}
