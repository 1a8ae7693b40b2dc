package dev.slipway.core.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.core.InMemory;
import dev.slipway.core.image.layout.DemoImage;
import dev.slipway.core.machine.EngineSide;
import dev.slipway.core.machine.EngineSides;
import dev.slipway.core.platform.simulated.Profile;
import dev.slipway.core.platform.simulated.SimulatedPlatform;
import dev.slipway.core.secret.Secrets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// A whole installation on a simulated machine, and a folder in place of the stick.
@Timeout(120)
class StickReportsTest {
    /// Read by all of them, and changed by none.
    @TempDir(factory = InMemory.class)
    private static Path image;

    @TempDir(factory = InMemory.class)
    private Path folder;

    private final List<String> said = new ArrayList<>();
    private Path stick;
    private EngineSide side;

    @BeforeAll
    static void writeImage() throws Exception {
        DemoImage.write(image);
    }

    @BeforeEach
    void openMachine() throws Exception {
        stick = Files.createDirectory(folder.resolve("stick"));
        var platform =
                SimulatedPlatform.open(folder.resolve("machine"), Profile.MINI, Duration.ZERO);
        side = EngineSides.on(platform, folder.resolve("state"));
    }

    @Test
    void keepsTheStoryOfAnInstallationToItsEnd() throws Exception {
        new StickReports(side, stick, said::add).keep(installation());

        var lines = Files.readAllLines(report());
        assertThat(lines).anySatisfy(line -> assertThat(line).contains("create-pool"));
        assertThat(lines).anySatisfy(line -> assertThat(line).isEqualTo("  hostname: web1"));
        assertThat(said).isEmpty();
    }

    @Test
    void saysOnTheConsoleWhyThereIsNoReport() throws Exception {
        Files.createFile(stick.resolve("logs"));
        var installation = installation();
        new StickReports(side, stick, said::add).keep(installation);
        waitForItsEnd(installation);

        assertThat(said)
                .singleElement()
                .asString()
                .startsWith("No report of installation " + installation + " on the stick: ")
                .contains(stick.resolve("logs").toString());
    }

    private String installation() throws Exception {
        var disks = side.inventory().disks();
        var kdl =
                """
                pool "rpool" { vdev "mirror" { disks "%s" "%s" } }
                image "oci-layout:%s"
                sysconfig { hostname "web1" }
                """
                        .formatted(disks.get(0).serial(), disks.get(1).serial(), image);
        return side.install(kdl, side.plan(kdl).hash(), Secrets.NONE);
    }

    /// It goes on without a report, in the folder that is removed behind the test.
    private void waitForItsEnd(String installation) throws Exception {
        try (var story = side.story(installation, 0)) {
            while (story.next() != null) {
                // what it says is in the other test
            }
        }
    }

    private Path report() throws Exception {
        try (var found = Files.walk(stick.resolve("logs"))) {
            return found.filter(each -> each.endsWith("report.txt")).findFirst().orElseThrow();
        }
    }
}
