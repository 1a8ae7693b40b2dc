package dev.slipway.core.machine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.core.InMemory;
import dev.slipway.core.event.InstallEvent;
import dev.slipway.core.event.InstallEvent.Completed;
import dev.slipway.core.image.layout.DemoImage;
import dev.slipway.core.platform.simulated.Profile;
import dev.slipway.core.platform.simulated.SimulatedPlatform;
import dev.slipway.core.secret.Secret;
import dev.slipway.core.secret.Secrets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What the pages of the wizard offer on the simulated rack server, its image can be installed with.
@Timeout(120)
class DemonstrationTest {
    private static final String PLAIN =
            """
            pool "rpool" { vdev "raidz1" { disks "V6G0A1LS" "V6G0B2MT" "V6G0C3NU"; }; }
            sysconfig {
                hostname "web1"
                time-server "ntp.example.net"
                interface "net0" selector="eno1" { address name="v4" kind="dhcp4"; }
            }
            """;

    private static final String POOLS =
            """
            pool "rpool" {
                vdev "mirror" { disks "V6G0A1LS" "V6G0B2MT"; }
                swap "4G"
                dataset "home" { mount "/home"; }
                volume "vm0" size="20G"
            }
            pool "tank" {
                vdev "stripe" { disks "V6G0C3NU"; }
                encryption { secret "key"; }
            }
            sysconfig { hostname "web1"; }
            """;

    private static final String ARRAY =
            """
            disk "V6G0A1LS" "V6G0B2MT" table="gpt" {
                partition "swap" { filesystem "swap"; size "4G"; }
                partition "root" { filesystem "ext4"; mount "/"; }
            }
            sysconfig { hostname "web1"; }
            """;

    private static final String SUBVOLUMES =
            """
            disk "V6G0A1LS" "V6G0B2MT" table="gpt" {
                partition "root" {
                    filesystem "btrfs"
                    subvolume "@" mount="/"
                    subvolume "@home" mount="/home"
                }
            }
            sysconfig { hostname "web1"; }
            """;

    /// Read by all of them, and changed by none.
    @TempDir(factory = InMemory.class)
    private static Path image;

    @TempDir(factory = InMemory.class)
    private Path directory;

    private EngineSide side;

    @BeforeAll
    static void writeImage() throws Exception {
        DemoImage.write(image);
    }

    @BeforeEach
    void openMachine() throws Exception {
        var platform =
                SimulatedPlatform.open(
                        directory.resolve("machine"), Profile.RACK_SERVER, Duration.ZERO);
        side = EngineSides.on(platform, directory.resolve("state"));
    }

    @ParameterizedTest
    @ValueSource(strings = {PLAIN, POOLS, ARRAY, SUBVOLUMES})
    void installsWhatThePagesOffer(String configuration) throws Exception {
        var kdl = "image \"oci-layout:%s\"%n%s".formatted(image, configuration);
        var plan = side.plan(kdl);
        var given =
                plan.secrets().isEmpty()
                        ? Secrets.NONE
                        : Secrets.of(Map.of("key", Secret.of("correct horse")));

        assertThat(story(side.install(kdl, plan.hash(), given)).getLast())
                .isInstanceOf(Completed.class);
    }

    private List<InstallEvent> story(String installation) throws Exception {
        var heard = new ArrayList<InstallEvent>();
        try (var story = side.story(installation, 0)) {
            for (var said = story.next(); said != null; said = story.next()) {
                heard.add(said.event());
            }
        }
        return heard;
    }
}
