package dev.slipway.core.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.slipway.core.check.Alternative;
import dev.slipway.core.check.Verdict;
import dev.slipway.core.config.Problem;
import dev.slipway.core.config.Problem.Severity;
import dev.slipway.core.failure.ConfigurationFailure.BadConfiguration;
import dev.slipway.core.image.layout.DemoImage;
import dev.slipway.core.platform.simulated.Profile;
import dev.slipway.core.platform.simulated.SimulatedPlatform;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// A simulated machine with a failing disk, a slow clock, and neighbours that have its addresses.
@Timeout(60)
class AilingServerTest {
    /// Read by all of them, and changed by none.
    @TempDir private static Path image;

    @TempDir private Path directory;
    private SimulatedPlatform platform;
    private EngineSide side;

    @BeforeAll
    static void writeImage() throws Exception {
        DemoImage.write(image);
    }

    @BeforeEach
    void open() throws Exception {
        platform =
                SimulatedPlatform.open(
                        directory.resolve("machine"), Profile.AILING_SERVER, Duration.ZERO);
        side = EngineSides.on(platform, directory.resolve("state"));
    }

    @Test
    void isSeenThroughWithThePlaceOfEachProblemInTheText() throws Exception {
        var verdict = check("V6G0A1LS", "192.0.2.99");

        assertThat(verdict.forbids()).isTrue();
        assertThat(verdict.problems())
                .extracting(Problem::code, Problem::severity, Problem::line, Problem::column)
                .containsExactly(
                        tuple("disk-failing", Severity.ERROR, 3, 15),
                        tuple("host-name-taken", Severity.WARNING, 8, 5),
                        tuple("address-taken", Severity.ERROR, 10, 9),
                        tuple("clock-skewed", Severity.WARNING, 0, 0));
    }

    @Test
    void getsAnotherLayoutWithoutTheFailingDisk() throws Exception {
        assertThat(check("V6G0A1LS", "192.0.2.98").alternatives())
                .extracting(Alternative::layout, Alternative::disks)
                .containsExactly(tuple("single", List.of("V6G0B2MT")));
    }

    @Test
    void isGivenNoPlanThatWhatIsSeenForbids() {
        assertThat(Fails.with(() -> side.plan(configuration("V6G0A1LS", "192.0.2.98"))))
                .isInstanceOfSatisfying(
                        BadConfiguration.class,
                        it -> assertThat(it.first()).contains("V6G0A1LS", "failing"));
    }

    @Test
    void isNotAskedForItsHealthByALook() throws Exception {
        platform.look();

        assertThat(platform.recorded()).noneMatch(it -> it.tool().equals("smartctl"));
    }

    private Verdict check(String disk, String address) throws Exception {
        return side.check(configuration(disk, address), Optional.of(Instant.now()));
    }

    private String configuration(String disk, String address) {
        return """
                pool "rpool" {
                    vdev "mirror" {
                        disks "%s" "V6G0B2MT"
                    }
                }
                image "oci-layout:%s"
                sysconfig {
                    hostname "taken"
                    interface "net0" selector="eno1" {
                        address name="v4" kind="static" "%s/24"
                    }
                }
                """
                .formatted(disk, image, address);
    }
}
